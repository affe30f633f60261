package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Names;
import th.sala.api.ui.Panel;
import th.sala.api.ui.ProgressDialog;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Table;
import th.sala.api.ui.Tone;
import th.sala.core.document.BrokenFile;
import th.sala.core.document.StoreCare;
import th.sala.core.document.store.StoreCheck;
import th.sala.core.module.ModuleHost;

/** How the store of files stands: room, checks that were made, and files that are missing or damaged. */
@Route("admin/store")
@Menu(title = "document.store.title", order = 91, icon = "vaadin:storage")
@RolesAllowed(ModuleHost.PERMISSION)
class StoreView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final String MISSING = "document.store.state.MISSING";
    private static final String DAMAGED = "document.store.state.DAMAGED";

    private final transient StoreCare store;
    private final transient People people;
    private final Div state = new Div();
    private final Div checks = new Div();
    private final RowList<BrokenFile> broken;

    StoreView(StoreCare store, People people) {
        this.store = store;
        this.people = people;
        heading(text("document.store.title"));
        context(text("document.store.context"));
        actions(secondary(text("document.store.check"), this::check));
        broken = new RowList<>("core.documents.store", "document.store.broken", source(), columns())
                .heading(text("document.store.broken"))
                .counted("document.store.count")
                .whenEmpty("document.store.whole", "document.store.wholeHint");
        content(broken, checks);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        StoreCare.State now = store.state();
        below(new Facts()
                .fact(text("document.store.files"), Figures.count(now.files()))
                .fact(text("document.store.size"), Figures.bytes(now.bytes()))
                .fact(
                        text("document.store.free"),
                        now.free().isPresent()
                                ? Figures.bytes(now.free().getAsLong())
                                : text("document.store.unknown")));
        checks.removeAll();
        checks.add(made(store.last()));
    }

    private Component made(List<StoreCheck> last) {
        if (last.isEmpty()) {
            return new Panel(text("document.store.checks"), new Span(text("document.store.never")));
        }
        var table = new Table(
                text("document.store.checks"),
                text("document.store.begun"),
                text("document.store.took"),
                text("document.store.by"),
                text("document.store.compared"),
                text("document.store.missing"),
                text("document.store.damaged"),
                text("document.store.forgotten"),
                text("document.store.ended"));
        for (StoreCheck check : last) {
            table.row(
                    new Span(ThaiDates.dateTime(check.begunAt(), getLocale())),
                    new Span(took(Duration.between(check.begunAt(), check.endedAt()))),
                    new Span(by(check)),
                    new Span(Figures.count(check.compared())),
                    new Span(Figures.count(check.missing())),
                    new Span(Figures.count(check.damaged())),
                    new Span(Figures.count(check.forgotten())),
                    ended(check));
        }
        return new Panel(text("document.store.checks"), table);
    }

    private String took(Duration time) {
        return time.toMinutes() == 0
                ? text("document.store.seconds", Math.max(1, time.toSeconds()))
                : text("document.store.minutes", time.toMinutes());
    }

    private String by(StoreCheck check) {
        return check.askedBy() == null
                ? text("document.store.portal")
                : people.find(Objects.requireNonNull(check.askedBy()))
                        .map(Person::name)
                        .orElse("");
    }

    private StatusBadge ended(StoreCheck check) {
        if (check.ended() == StoreCheck.Ended.DONE && check.missing() + check.damaged() > 0) {
            return new StatusBadge(Tone.BAD, text("document.store.found"));
        }
        Tone tone =
                switch (check.ended()) {
                    case DONE -> Tone.OK;
                    case TIME, STOPPED -> Tone.WARN;
                    case FAILED -> Tone.BAD;
                };
        return new StatusBadge(tone, text("document.store.ended." + check.ended()));
    }

    private void check() {
        ProgressDialog.run(text("document.store.checking"), text("document.store.stop"), store::check, made -> {
            show();
            broken.refresh();
            done(text("document.store.checked", Figures.count(made.compared())));
        });
    }

    private ListSource<BrokenFile> source() {
        return new ListSource<>() {
            @Override
            public List<BrokenFile> rows(ListQuery query) {
                return store.broken(query);
            }

            @Override
            public int count(ListQuery query) {
                return store.countBroken(query);
            }
        };
    }

    private List<RowColumn<BrokenFile>> columns() {
        return List.of(
                RowColumn.<BrokenFile>text("title", "document.title", this::title)
                        .link(row -> "documents/" + row.document())
                        .notSortable(),
                RowColumn.<BrokenFile>count("version", "document.version", BrokenFile::version)
                        .notSortable(),
                RowColumn.<BrokenFile>text("department", "document.department", this::department)
                        .width(14)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<BrokenFile>state("state", "document.store.state", StoreView::state)
                        .notSortable()
                        .filterChoice(StoreView::states),
                RowColumn.<BrokenFile>bytes("size", "document.size", BrokenFile::size)
                        .width(6)
                        .notSortable(),
                RowColumn.<BrokenFile>moment("foundAt", "document.store.foundAt", BrokenFile::foundAt)
                        .width(12)
                        .notSortable());
    }

    private String title(BrokenFile row) {
        return row.title() == null ? text("document.store.classified", Long.toString(row.document())) : row.title();
    }

    private String department(BrokenFile row) {
        return people.department(row.department())
                .map(d -> Names.of(d, getLocale()))
                .orElse("");
    }

    private static RowColumn.State state(BrokenFile row) {
        return new RowColumn.State(Tone.BAD, DocumentWords.text(row.missing() ? MISSING : DAMAGED));
    }

    private static List<Choice> states() {
        return List.of(
                new Choice("MISSING", DocumentWords.text(MISSING)), new Choice("DAMAGED", DocumentWords.text(DAMAGED)));
    }
}
