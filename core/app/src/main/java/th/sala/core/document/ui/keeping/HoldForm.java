package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Documents;
import th.sala.api.ui.FormScreen;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.Holds;

/** Begins an order to hold, with its first document where the way here led over its page. */
@Route("keeping/holds/new")
@RolesAllowed(DocumentPermissions.KEEP)
class HoldForm extends FormScreen<HoldForm.Entry> implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Holds holds;
    private final transient Documents documents;
    private final TextField title;
    private final TextArea reason;
    private transient List<DocumentId> held = List.of();

    HoldForm(Holds holds, Documents documents) {
        this.holds = holds;
        this.documents = documents;
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.holds.title"), "keeping/holds");
        crumb(text("keeping.hold.begin"), null);
        heading(text("keeping.hold.begin"));
        context(text("keeping.holds.context"));
        title = new TextField(text("keeping.hold.title"));
        title.setMaxLength(200);
        title.setHelperText(text("keeping.hold.titleHelp"));
        reason = new TextArea(text("keeping.hold.reason"));
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        field("title", title, Entry::title).required().wide();
        field("reason", reason, Entry::reason).required().wide();
        verb(text("keeping.hold.begin"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Document> first = event.getLocation().getQueryParameters().getSingleParameter("document").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> documents.find(new DocumentId(Long.parseLong(id))).stream())
                .toList();
        held = first.stream().map(Document::id).toList();
        first.forEach(document -> context(text("keeping.hold.first", document.title())));
    }

    @Override
    protected boolean isNew() {
        return true;
    }

    @Override
    protected Entry load() {
        return new Entry("", "");
    }

    @Override
    protected Entry value() {
        return new Entry(title.getValue(), reason.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        long id = holds.begin(entry.title(), entry.reason(), held);
        return new Saved(text("keeping.hold.begun"), "keeping/holds/" + id);
    }

    @Override
    protected String wayBack() {
        return held.isEmpty() ? "keeping/holds" : "documents/" + held.getFirst().value();
    }

    /** What the fields hold. */
    record Entry(String title, String reason) {}
}
