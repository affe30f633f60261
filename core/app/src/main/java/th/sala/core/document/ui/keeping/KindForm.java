package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.NotAllowed;
import th.sala.api.ui.RecordForm;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKind.KeptFrom;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.ui.DocumentWords;

/** A kind of document: how long it is kept, and what is asked of its documents. */
@Route("keeping/kinds/:id([0-9]+)")
@RouteAlias("keeping/kinds/new")
@RolesAllowed(DocumentPermissions.KEEP)
class KindForm extends RecordForm<DocumentKind, DocumentKind> {
    private static final long serialVersionUID = 1L;
    private static final DocumentKind BLANK = new DocumentKind(0, "", "", "", null, KeptFrom.ADDED, true, 0, List.of());

    private final transient DocumentKinds kinds;
    private final TextField name;
    private final TextField nameEn;
    private final TextField code;
    private final IntegerField years;
    private final Select<KeptFrom> from = new Select<>();
    private final Checkbox active;
    private final FieldRows fields;

    KindForm(DocumentKinds kinds) {
        this.kinds = kinds;
        name = new TextField(text("keeping.kind.name"));
        nameEn = new TextField(text("keeping.kind.nameEn"));
        code = new TextField(text("keeping.kind.code"));
        active = new Checkbox(text("keeping.kind.activeHelp"));
        years = new IntegerField(text("keeping.kind.years"));
        years.setHelperText(text("keeping.kind.yearsHelp"));
        from.setLabel(text("keeping.kind.from"));
        from.setItems(KeptFrom.values());
        from.setItemLabelGenerator(f -> text("keeping.keptFrom." + f));
        fields = new FieldRows(text("keeping.kind.fieldsAsked"));
        field("name", name, DocumentKind::name).required();
        field("nameEn", nameEn, DocumentKind::nameEn).required();
        field("code", code, DocumentKind::code).required();
        field("active", active, DocumentKind::active);
        section(text("keeping.kind.kept"));
        field("keptYears", years, DocumentKind::keptYears);
        field("keptFrom", from, DocumentKind::keptFrom);
        section(text("keeping.kind.asked"));
        field("fields", fields, DocumentKind::fields).wide();
    }

    @Override
    protected Optional<DocumentKind> find(long id) {
        return kinds.all().stream().filter(k -> k.id() == id).findFirst();
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable DocumentKind record) {
        if (!kinds.mayChange()) {
            throw new NotAllowed(DocumentPermissions.KEEP);
        }
        String title = record == null ? text("keeping.kind.add") : DocumentWords.kind(record);
        clearCrumbs();
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.kinds.title"), wayBack());
        crumb(title, null);
        heading(title);
        code.setReadOnly(record != null);
        code.setHelperText(text(record == null ? "keeping.kind.codeHelp" : "keeping.kind.codeSettled"));
    }

    @Override
    protected DocumentKind entry(@Nullable DocumentKind record) {
        return record == null ? BLANK : record;
    }

    @Override
    protected DocumentKind value() {
        DocumentKind before = loaded();
        return new DocumentKind(
                before.id(),
                code.getValue(),
                name.getValue(),
                nameEn.getValue(),
                years.getValue(),
                from.getValue(),
                active.getValue(),
                before.version(),
                fields.complete());
    }

    @Override
    protected Saved save(DocumentKind kind) {
        if (isNew()) {
            kinds.add(kind);
        } else {
            kinds.change(kind);
        }
        return new Saved(text("keeping.kind.saved", kind.name()), wayBack());
    }

    @Override
    protected String wayBack() {
        return "keeping/kinds";
    }
}
