package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.PersonPicker;
import th.sala.core.people.structure.UnitDraft;

/** The fields of a department, on its own page or as a line of a reorganisation. */
abstract class UnitForm extends FormScreen<UnitForm.Entry> implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    final BuddhistDatePicker from;
    final TextField code;
    final UnitPicker parent;
    private final TextField name;
    private final TextField nameEn;
    private final Select<DepartmentKind> kind;
    private final PersonPicker head;
    private final PersonPicker deputy;
    private final MoneyField limit;

    /** @param dated whether the form asks for the day; lines of a reorganisation have that of the whole */
    UnitForm(boolean dated) {
        from = new BuddhistDatePicker(text("structure.unit.from"));
        code = new TextField(text("structure.unit.code"));
        name = new TextField(text("structure.unit.name"));
        nameEn = new TextField(text("structure.unit.nameEn"));
        kind = new Select<>();
        kind.setLabel(text("structure.unit.kind"));
        kind.setItems(DepartmentKind.values());
        kind.setItemLabelGenerator(k -> k == null ? "" : StructureWords.kind(k));
        parent = new UnitPicker(text("structure.unit.parent"));
        head = new PersonPicker(text("structure.unit.head"));
        head.setHelperText(text("structure.unit.headHelp"));
        deputy = new PersonPicker(text("structure.unit.deputy"));
        limit = new MoneyField(text("structure.unit.limit"));
        if (dated) {
            from.setHelperText(text("structure.unit.fromHelp"));
            field("from", from, Entry::from).required();
        }
        field("code", code, e -> e.unit().code()).required();
        field("name", name, e -> e.unit().name()).required();
        field("nameEn", nameEn, e -> e.unit().nameEn()).required();
        field("kind", kind, e -> e.unit().kind()).required();
        field("parent", parent, e -> e.unit().parent());
        field("head", head, e -> e.unit().head());
        field("deputy", deputy, e -> e.unit().deputy());
        field("spendingLimit", limit, e -> e.unit().spendingLimit());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                from.getValue(),
                new UnitDraft(
                        code.getValue(),
                        name.getValue(),
                        nameEn.getValue(),
                        kind.getValue(),
                        parent.isEmpty() ? null : parent.getValue(),
                        head.getValue(),
                        deputy.getValue(),
                        limit.getValue()));
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, @Nullable LocalDate from, UnitDraft unit) {}
}
