package th.sala.core.document.ui.keeping;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.ui.DocumentWords;

/** The kinds of documents, what is asked of them and how long they are kept. */
@Route("keeping/kinds")
@RolesAllowed(DocumentPermissions.KEEP)
class KindListView extends ListScreen<DocumentKind> {
    private static final long serialVersionUID = 1L;

    KindListView(DocumentKinds kinds) {
        super("core.documents.kinds", "keeping.kinds.title", kinds::all, columns(kinds.mayChange()));
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.kinds.title"), null);
        context(text("keeping.kinds.context"));
        if (kinds.mayChange()) {
            actions(primaryLink(text("keeping.kind.add"), "keeping/kinds/new"));
        }
        list().sortedBy("name", false)
                .counted("keeping.kinds.count")
                .whenEmpty("keeping.kinds.empty", "keeping.kinds.emptyHint");
    }

    private static List<RowColumn<DocumentKind>> columns(boolean leading) {
        var name = RowColumn.<DocumentKind>text("name", "keeping.kind.name", DocumentWords::kind)
                .filterText();
        return List.of(
                leading
                        ? name.link(kind -> "keeping/kinds/" + kind.id())
                        : name.flexes().onFirstLine(),
                RowColumn.<DocumentKind>text("code", "keeping.kind.code", DocumentKind::code)
                        .width(11)
                        .filterText(),
                RowColumn.<DocumentKind>text("kept", "keeping.kind.kept", KeepingWords::kept)
                        .width(18)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<DocumentKind>count(
                        "fields", "keeping.kind.fields", kind -> kind.fields().size()),
                RowColumn.<DocumentKind>state("active", "keeping.kind.state", KindListView::state)
                        .width(8)
                        .filterChoice(() -> List.of(choice(true), choice(false))));
    }

    private static RowColumn.State state(DocumentKind kind) {
        return new RowColumn.State(kind.active() ? Tone.OK : Tone.NEUTRAL, word(kind.active()));
    }

    private static Choice choice(boolean active) {
        return new Choice(word(active), word(active));
    }

    private static String word(boolean active) {
        return DocumentWords.text(active ? "keeping.kind.active" : "keeping.kind.resting");
    }
}
