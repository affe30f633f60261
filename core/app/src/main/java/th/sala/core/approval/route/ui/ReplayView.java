package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Note;
import th.sala.api.ui.ProgressDialog;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.Replay;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteReplay;
import th.sala.core.approval.route.RouteVersion;

/** Lets the requests of the last months go along another route, and lists those that would go another way. */
@Route("admin/routes/:kind/replay")
@RolesAllowed(ApprovalPermissions.KEEP)
class ReplayView extends RouteScreen {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 3;

    private final transient RouteReplay replay;
    private final transient People people;
    private final BuddhistDatePicker first;
    private final BuddhistDatePicker last;
    private final Div result = new Div();

    ReplayView(RouteKeeping keeping, RouteChoices choices, RouteReplay replay, People people) {
        super(keeping, choices, people);
        this.replay = replay;
        this.people = people;
        first = new BuddhistDatePicker(text("route.replay.first"));
        last = new BuddhistDatePicker(text("route.replay.last"));
    }

    @Override
    void show(RouteKind kind, RouteWords words, BeforeEnterEvent event) {
        Select<RouteVersion> version = trial(kind, event, text("route.replay"));
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        first.setValue(today.minusMonths(MONTHS));
        last.setValue(today);
        trial(
                new Div(version, first, last),
                primary(text("route.replay.verb"), () -> run(kind, version.getValue())),
                result);
    }

    private void run(RouteKind kind, RouteVersion version) {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean wrong = from == null || to == null || to.isBefore(from);
        last.setInvalid(wrong);
        last.setErrorMessage(wrong ? text("route.rule.time") : "");
        if (!wrong) {
            ProgressDialog.run(
                    text("route.replay.running", RouteWords.title(kind)),
                    text("route.replay.stop"),
                    progress -> replay.replay(kind.code(), version.route(), from, to, progress),
                    this::tell);
        }
    }

    private void tell(Replay told) {
        result.removeAll();
        if (told.requests() == 0) {
            result.add(Note.info(text("route.replay.nothing")));
            return;
        }
        result.add(new Facts()
                .fact(text("route.replay.requests"), Figures.count(told.requests()))
                .fact(
                        text("route.replay.differing"),
                        Figures.count(told.differing().size()))
                .fact(text("route.replay.longer"), Figures.count(told.longer()))
                .fact(text("route.replay.shorter"), Figures.count(told.shorter()))
                .fact(
                        text("route.replay.days"),
                        text(
                                "route.replay.daysOf",
                                Figures.count(told.daysBefore()),
                                Figures.count(told.daysAfter()))));
        result.add(new RowList<>(
                        "core.routes.replay",
                        "route.replay.list",
                        ListSource.held(query -> matching(told.differing(), query)),
                        columns())
                .heading(text("route.replay.list"))
                .counted("route.replay.count")
                .whenEmpty("route.replay.same", "route.replay.sameHint"));
    }

    private static List<Replay.Row> matching(List<Replay.Row> all, ListQuery query) {
        String number = query.filter("number").orElse("");
        String title = query.filter("title").orElse("");
        return all.stream()
                .filter(row -> row.number().contains(number))
                .filter(row -> title(row).contains(title))
                .toList();
    }

    private List<RowColumn<Replay.Row>> columns() {
        return List.of(
                RowColumn.<Replay.Row>text("number", "route.replay.number", Replay.Row::number)
                        .width(8)
                        .notSortable()
                        .onFirstLine()
                        .filterText(),
                RowColumn.<Replay.Row>text("title", "route.replay.subject", ReplayView::title)
                        .flexes()
                        .notSortable()
                        .onSecondLine()
                        .filterText(),
                RowColumn.<Replay.Row>text("unit", "route.field.department", this::unit)
                        .width(13)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<Replay.Row>money("amount", "route.field.amount", Replay.Row::amount)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<Replay.Row>text("added", "route.replay.added", row -> RouteWords.names(row.added()))
                        .width(10)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Replay.Row>text("leftOut", "route.replay.leftOut", row -> RouteWords.names(row.leftOut()))
                        .width(10)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Replay.Row>text("changed", "route.replay.changed", row -> RouteWords.names(row.changed()))
                        .width(10)
                        .notSortable(),
                RowColumn.<Replay.Row>count("daysBefore", "route.replay.daysBefore", Replay.Row::daysBefore)
                        .notSortable(),
                RowColumn.<Replay.Row>count("daysAfter", "route.replay.daysAfter", Replay.Row::daysAfter)
                        .notSortable());
    }

    private static String title(Replay.Row row) {
        return row.title() == null ? RouteWords.text("route.replay.hidden") : row.title();
    }

    private String unit(Replay.Row row) {
        return people.department(row.department()).map(RouteWords::unit).orElse("");
    }
}
