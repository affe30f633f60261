package th.sala.core.people.committee.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.time.ThaiOrder;
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
        super(
                "core.committees",
                "structure.committees.title",
                ListSource.held(query -> matching(committees, query)),
                columns());
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
                        "to", "structure.committee.to", row -> row.committee().to()));
    }

    private static List<CommitteeFile.Row> matching(CommitteeFiles committees, ListQuery query) {
        return committees.list().stream()
                .filter(row -> holds(query, "name", row.committee().name())
                        && holds(query, "code", row.committee().code())
                        && holds(query, "chair", row.chair()))
                .sorted(order(query))
                .toList();
    }

    private static boolean holds(ListQuery query, String column, @Nullable String text) {
        return query.filter(column)
                .map(part -> text != null
                        && text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static Comparator<CommitteeFile.Row> order(ListQuery query) {
        Comparator<String> thai = Comparator.nullsLast(ThaiOrder.DICTIONARY);
        Comparator<CommitteeFile.Row> own =
                Comparator.comparing(row -> row.committee().name(), thai);
        Map<String, Comparator<CommitteeFile.Row>> orders = Map.of(
                "name", own,
                "code", Comparator.comparing(row -> row.committee().code(), thai),
                "chair", Comparator.comparing(CommitteeFile.Row::chair, thai),
                "members", Comparator.comparingInt(CommitteeFile.Row::members),
                "quorum", Comparator.comparingInt(row -> row.committee().quorum()),
                "from", Comparator.comparing(row -> row.committee().from()),
                "to",
                        Comparator.comparing(
                                row -> row.committee().to(), Comparator.nullsLast(Comparator.naturalOrder())));
        for (var sort : query.sorts()) {
            Comparator<CommitteeFile.Row> chosen = orders.get(sort.column());
            if (chosen != null) {
                return (sort.descending() ? chosen.reversed() : chosen).thenComparing(own);
            }
        }
        return own;
    }
}
