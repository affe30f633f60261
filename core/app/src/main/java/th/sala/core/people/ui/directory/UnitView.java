package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.core.people.directory.Colleague;
import th.sala.core.people.directory.Colleagues;
import th.sala.core.people.structure.Unit;
import th.sala.core.people.structure.UnitMember;
import th.sala.core.people.structure.Units;
import th.sala.core.people.structure.ui.OrgChart;

/** A unit: who leads and supervises it, what is below it, who works there; without an id the whole agency. */
@Route("people/units/:id([0-9]+)")
@RouteAlias("people/units")
@PermitAll
class UnitView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** More are looked for in the directory. */
    private static final int MOST_SHOWN = 100;

    private final transient Units units;
    private final transient People people;
    private final transient Colleagues colleagues;

    UnitView(Units units, People people, Colleagues colleagues) {
        this.units = units;
        this.people = people;
        this.colleagues = colleagues;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("id").isEmpty()) {
            showAgency();
        } else {
            units.chart(new DepartmentId(RecordAddress.id(event)))
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private void showAgency() {
        clearCrumbs();
        crumb(text("directory.title"), "people");
        crumb(text("directory.units"), null);
        heading(text("directory.units"));
        context(text("directory.units.context"));
        below();
        content(units.chart().stream().map(UnitView::chart).toArray(Component[]::new));
    }

    private void show(Unit unit) {
        String name = Names.of(unit.department(), getLocale());
        clearCrumbs();
        crumb(text("directory.title"), "people");
        crumb(text("directory.units"), "people/units");
        above(unit.department().parent()).forEach(d -> crumb(d.name(), d.path()));
        crumb(name, null);
        heading(name);
        context(
                unit.below().isEmpty()
                        ? text("directory.count", Figures.count(unit.people()))
                        : text(
                                "directory.unit.people",
                                Figures.count(unit.people()),
                                Figures.count(unit.peopleWithBelow())));
        List<UnitMember> members = units.people(unit.id(), MOST_SHOWN);
        Map<PersonId, String> away = away(unit, members);
        below(new Facts()
                .fact(text("directory.head"), named(unit.head(), away))
                .fact(text("directory.deputy"), named(unit.deputy(), away)));
        content(members(unit, members, away));
        if (!unit.below().isEmpty()) {
            addContent(chart(unit));
        }
    }

    private static OrgChart chart(Unit top) {
        return new OrgChart(top, unit -> "people/units/" + unit.id().value());
    }

    /** The way down from the top. */
    private List<Step> above(@Nullable DepartmentId parent) {
        List<Step> steps = new ArrayList<>();
        DepartmentId next = parent;
        while (next != null) {
            var department = people.department(next).orElse(null);
            if (department == null || steps.size() > 20) {
                break;
            }
            steps.addFirst(new Step(
                    Names.of(department, getLocale()),
                    "people/units/" + department.id().value()));
            next = department.parent();
        }
        return steps;
    }

    /** Who of them is away, in words. */
    private Map<PersonId, String> away(Unit unit, List<UnitMember> members) {
        Set<Long> ids = Stream.concat(
                        Stream.of(Optional.ofNullable(unit.head()), Optional.ofNullable(unit.deputy()))
                                .flatMap(Optional::stream),
                        members.stream().map(UnitMember::person))
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
        Map<PersonId, String> away = new HashMap<>();
        for (Colleague colleague : colleagues.of(ids)) {
            String words = DirectoryWords.away(colleague, getLocale());
            if (words != null) {
                away.put(colleague.id(), words);
            }
        }
        return away;
    }

    private Component named(@Nullable Person person, Map<PersonId, String> away) {
        if (person == null) {
            return new Span(text("directory.nobody"));
        }
        var link = link(person.name(), "people/" + person.id().value());
        String words = away.get(person.id());
        return words == null ? link : new Div(link, new Span(" · " + words));
    }

    private Component members(Unit unit, List<UnitMember> members, Map<PersonId, String> away) {
        if (members.isEmpty()) {
            return new Panel(text("directory.members"), new Span(text("directory.members.none")));
        }
        var list = new UnorderedList();
        list.addClassName("sala-me-list");
        for (UnitMember member : members) {
            var line = new Div(
                    link(
                            member.person().name(),
                            "people/" + member.person().id().value()),
                    new Span(member.person().position()));
            if (!member.main()) {
                line.add(new Span(text("directory.member.beside")));
            }
            Optional.ofNullable(away.get(member.person().id())).ifPresent(words -> line.add(new Span(words)));
            line.addClassName("sala-me-line");
            list.add(new ListItem(line));
        }
        if (unit.people() > members.size()) {
            String all = text("directory.members.all", Figures.count(unit.people()));
            list.add(new ListItem(link(all, "people?unit=" + unit.id().value())));
        }
        return new Panel(text("directory.members"), list);
    }

    private record Step(String name, String path) {}
}
