package th.sala.core.number.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.ui.Facts;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.core.number.GivenNumbers;
import th.sala.core.number.GivenRow;
import th.sala.core.number.NumberKeeping;
import th.sala.core.number.NumberPermissions;
import th.sala.core.number.SeriesRow;
import th.sala.core.number.YearReport;

/** The numbers of a series: what became of each, year by year, and what was reserved or cancelled by hand. */
@Route("admin/numbers/:id([0-9]+)/given")
@RolesAllowed(NumberPermissions.KEEP)
class GivenView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient NumberKeeping keeping;
    private final transient GivenNumbers given;
    private final transient People people;

    GivenView(NumberKeeping keeping, GivenNumbers given, People people) {
        this.keeping = keeping;
        this.given = given;
        this.people = people;
    }

    static String address(long series) {
        return "admin/numbers/" + series + "/given";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        keeping.find(RecordAddress.id(event))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(SeriesRow series) {
        String title = NumberWords.title(series);
        clearCrumbs();
        crumb(text("people.administration"), "admin/numbers");
        crumb(text("number.title"), "admin/numbers");
        crumb(title, null);
        heading(title);
        actions(acts(series));
        below(facts(series));
        RowList<GivenRow> list = list(series);
        List<YearReport> report = given.report(series.id());
        if (report.isEmpty()) {
            content(list);
        } else {
            content(new YearPanel(report, people, list), list);
        }
    }

    private Component[] acts(SeriesRow series) {
        List<Component> acts = new ArrayList<>();
        if (keeping.maySetFormats()) {
            acts.add(buttonLink(text("number.format.set"), "admin/numbers/" + series.id()));
        }
        acts.add(primary(text("number.given.reserve"), () -> reserve(series)));
        return acts.toArray(Component[]::new);
    }

    private Facts facts(SeriesRow series) {
        return new Facts()
                .fact(text("number.series.next"), series.next())
                .fact(text("number.format.pattern"), series.format().pattern())
                .fact(text("number.series.counted"), NumberWords.counted(series.format()));
    }

    private RowList<GivenRow> list(SeriesRow series) {
        var columns = new GivenColumns(series.id(), given, people);
        return new RowList<>("core.numbers.given", "number.given.title", source(), columns.all())
                .fixed("series", Long.toString(series.id()))
                .heading(text("number.given.title"))
                .counted("number.given.count")
                .whenEmpty("number.given.empty", "number.given.emptyHint")
                .choosing(row -> row.number().id(), RowAct.of("number.given.cancel", rows -> cancel(series, rows)));
    }

    private ListSource<GivenRow> source() {
        return new ListSource<>() {
            @Override
            public List<GivenRow> rows(ListQuery query) {
                return given.page(query);
            }

            @Override
            public int count(ListQuery query) {
                return given.count(query);
            }
        };
    }

    private void reserve(SeriesRow series) {
        GivenDialogs.reserve(series, people.scope(NumberPermissions.KEEP), (department, on, reason) -> {
            String number = keeping.reserve(series.id(), department, on, reason).text();
            done(text("number.given.done.reserved", number));
            showAgain(series);
        });
    }

    private void cancel(SeriesRow series, List<GivenRow> rows) {
        GivenDialogs.cancel(rows, reason -> {
            keeping.cancel(rows.stream().map(row -> row.number().id()).toList(), reason);
            done(text("number.given.done.cancelled", rows.size()));
            showAgain(series);
        });
    }

    private void showAgain(SeriesRow series) {
        keeping.find(series.id()).ifPresent(this::show);
    }
}
