package th.sala.core.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.DashboardCard;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.Screen;
import th.sala.core.module.RunningModules;
import th.sala.core.people.absence.Absence;
import th.sala.core.people.absence.UncoveredHeads;
import th.sala.core.shell.HomePanel;
import th.sala.core.shell.error.Incidents;

/** What waits for the person, and the work areas with their key figures. */
@Route("")
@Menu(order = 0, icon = "vaadin:home-o", title = "shell.home.title")
@PermitAll
class HomePage extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient MenuReader menu;
    private final transient RunningModules modules;
    private final transient People people;
    private final transient Incidents incidents;
    private final transient UncoveredHeads heads;
    private final transient List<HomePanel> panels;
    private final transient Clock clock;

    @SuppressWarnings("TooManyParameters") // a person's whole day is read together
    HomePage(
            MenuReader menu,
            RunningModules modules,
            People people,
            Incidents incidents,
            UncoveredHeads heads,
            List<HomePanel> panels,
            Clock clock) {
        this.menu = menu;
        this.modules = modules;
        this.people = people;
        this.incidents = incidents;
        this.heads = heads;
        this.panels = panels;
        this.clock = clock;
        addClassName("sala-home");
        heading(text("shell.home.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    /** Reads the work areas anew; also when a module has come or gone, for its card must not stay. */
    void show() {
        context(today());
        below(uncovered());
        List<Panel> first =
                panels.stream().flatMap(p -> p.panel(getLocale()).stream()).toList();
        List<WorkArea> areas = menu.modules(getLocale());
        if (first.isEmpty() && areas.isEmpty()) {
            content(empty());
            return;
        }
        var grid = new Div();
        first.forEach(grid::add);
        areas.forEach(area -> grid.add(panel(area)));
        grid.addClassName("sala-home-areas");
        content(grid);
    }

    private Component[] uncovered() {
        return heads.concerning().stream().map(this::uncovered).toArray(Component[]::new);
    }

    private Note uncovered(Absence.Uncovered away) {
        String days = away.from().equals(away.to())
                ? ThaiDates.full(away.from(), getLocale())
                : ThaiDates.range(away.from(), away.to(), getLocale());
        if (people.currentIfAny().filter(me -> me.id().equals(away.person())).isPresent()) {
            return Note.warning(text("absence.uncovered.own", days));
        }
        String words = text("absence.uncovered", away.name(), days);
        return people.may("core.people")
                ? Note.warning(
                        words,
                        link(
                                text("absence.uncovered.add"),
                                "admin/acting/new?represented=" + away.person().value() + "&from=" + away.from()
                                        + "&to=" + away.to()))
                : Note.warning(words);
    }

    private String today() {
        LocalDate day = LocalDate.now(clock);
        Quarter quarter = Quarter.of(day);
        return text(
                "shell.home.today",
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()),
                ThaiDates.full(day, getLocale()),
                quarter.year().name(getLocale()),
                quarter.number());
    }

    private EmptyState empty() {
        if (!people.may("core.modules")) {
            return new EmptyState(text("shell.home.empty"), text("shell.home.emptyHint")).illustrated();
        }
        Anchor modules = link(text("modules.title"), "admin/modules");
        modules.addClassName("sala-button-link");
        return new EmptyState(text("shell.home.empty"), text("shell.home.emptyAdministrator"), modules).illustrated();
    }

    private Panel panel(WorkArea area) {
        var body = new Div();
        body.addClassName("sala-home-body");
        body.add(cards(area));
        body.add(links(area));
        return new Panel(area.title(), body);
    }

    private List<Component> cards(WorkArea area) {
        try {
            return modules.find(area.id()).map(m -> m.contributions(DashboardCard.class)).orElse(List.of()).stream()
                    .filter(c -> people.may(c.permission()))
                    .sorted(Comparator.comparingInt(DashboardCard::order))
                    .map(card -> card(card, area))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            return List.of(failed(e));
        }
    }

    private Component card(DashboardCard card, WorkArea area) {
        var box = new Div();
        box.addClassName("sala-home-card");
        try {
            fill(box, card, area);
        } catch (RuntimeException | LinkageError e) {
            box.removeAll();
            box.add(failed(e));
        }
        return box;
    }

    /** One broken card, or a module that is just leaving, must not take the start page from everybody. */
    private Note failed(Throwable fault) {
        return Note.problem(text("shell.home.cardFailed", incidents.record(fault)));
    }

    private void fill(Div box, DashboardCard card, WorkArea area) {
        if (!text(card.title()).equals(area.title())) {
            var title = new Span(text(card.title()));
            title.addClassName("sala-home-card-title");
            box.add(title);
        }
        box.add(card.content());
    }

    private Component links(WorkArea area) {
        var links = new Div();
        links.addClassName("sala-home-links");
        for (WorkArea.Screen screen : area.screens()) {
            Anchor link = link(screen.title(), screen.path());
            var icon = new Icon(screen.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            link.addComponentAsFirst(icon);
            links.add(link);
        }
        return links;
    }
}
