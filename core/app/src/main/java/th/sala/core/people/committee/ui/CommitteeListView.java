package th.sala.core.people.committee.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.Roles;
import th.sala.core.people.committee.CommitteeFile;
import th.sala.core.people.committee.CommitteeFiles;

/** All committees with their chair and how many sit in them. */
@Route("admin/committees")
@Menu(title = "structure.committees.title", order = 16, icon = "vaadin:group")
@RolesAllowed(Roles.PERMISSION)
class CommitteeListView extends ListScreen<CommitteeFile.Row> {
    private static final long serialVersionUID = 1L;

    CommitteeListView(CommitteeFiles committees) {
        super("core.committees", "structure.committees.title", committees::list, columns());
        crumb(text("people.administration"), "admin/committees");
        crumb(text("structure.committees.title"), null);
        context(text("structure.committees.context"));
        actions(primaryLink(text("structure.committee.add"), "admin/committees/new"));
        list().sortedBy("name", false)
                .counted("structure.committees.count")
                .whenEmpty("structure.committees.empty", "structure.committees.emptyHint");
    }

    private static List<RowColumn<CommitteeFile.Row>> columns() {
        return List.of(
                RowColumn.<CommitteeFile.Row>text(
                                "name",
                                "structure.committee.name",
                                row -> row.committee().name())
                        .link(row -> "admin/committees/" + row.committee().id().value())
                        .filterText(),
                RowColumn.<CommitteeFile.Row>text(
                                "code",
                                "structure.committee.code",
                                row -> row.committee().code())
                        .filterText()
                        .onSecondLine(),
                RowColumn.<CommitteeFile.Row>text("chair", "structure.committee.chair", CommitteeFile.Row::chair)
                        .width(13)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<CommitteeFile.Row>count(
                        "members", "structure.committee.members", CommitteeFile.Row::members),
                RowColumn.<CommitteeFile.Row>count(
                        "quorum",
                        "structure.committee.quorum",
                        row -> row.committee().quorum()),
                RowColumn.<CommitteeFile.Row>date(
                        "from",
                        "structure.committee.from",
                        row -> row.committee().from()),
                RowColumn.<CommitteeFile.Row>date(
                                "to",
                                "structure.committee.to",
                                row -> row.committee().to())
                        .withoutValue(UI.getCurrent().getTranslation("structure.committee.toOpen")));
    }
}
