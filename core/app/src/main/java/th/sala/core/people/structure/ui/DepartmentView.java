package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.api.ui.Table;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.DepartmentDetail;
import th.sala.core.people.structure.DepartmentDetail.Announced;
import th.sala.core.people.structure.Departments;
import th.sala.core.people.structure.Unit;
import th.sala.core.people.structure.UnitMember;

/** One department: how it stands, how it stood, what is announced, what is below it and who works there. */
@Route("admin/departments/:id([0-9]+)")
@RolesAllowed(Roles.PERMISSION)
@StyleSheet("context://themes/sala/structure.css?v=1")
class DepartmentView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Departments departments;
    private final transient People people;
    private long id;

    DepartmentView(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RecordAddress.id(event);
        departments.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(DepartmentDetail department) {
        boolean english = getLocale().getLanguage().equals("en");
        String name =
                english ? department.values().nameEn() : department.values().name();
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.departments.title"), "admin/departments");
        crumb(name, null);
        heading(name);
        context(english ? department.values().name() : department.values().nameEn());
        actions(acts(department));
        below(parts(department));
        content();
        units(department);
        people(department);
        history(department);
    }

    private Component[] acts(DepartmentDetail department) {
        if (department.unit() == null) {
            return new Component[0];
        }
        String here = "admin/departments/" + id;
        return new Component[] {
            buttonLink(text("structure.closing.title"), here + "/close"),
            buttonLink(text("structure.department.addBelow"), "admin/departments/new?parent=" + code(department)),
            primaryLink(text("structure.department.change"), here + "/change")
        };
    }

    private static String code(DepartmentDetail department) {
        return java.net.URLEncoder.encode(department.values().code(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Component[] parts(DepartmentDetail department) {
        List<Component> parts = new ArrayList<>();
        Unit unit = department.unit();
        if (unit == null) {
            parts.add(notToday(department));
        }
        department.announced().forEach(a -> parts.add(announced(a)));
        parts.add(facts(department));
        return parts.toArray(Component[]::new);
    }

    private Note notToday(DepartmentDetail department) {
        var last = department.spans().getFirst();
        var to = last.to();
        if (to == null) {
            return Note.info(text("structure.department.notYet", last.from()));
        }
        var successor = department.successor();
        return successor == null
                ? Note.info(text("structure.department.closedSince", to.plusDays(1)))
                : Note.info(
                        text("structure.department.closedInto", to.plusDays(1), successor.label()),
                        link(
                                text("structure.department.openSuccessor"),
                                "admin/departments/" + successor.id().value()));
    }

    private Note announced(Announced announced) {
        if (!announced.single()) {
            return Note.info(
                    text("structure.department.inReorganisation", announced.from(), announced.title()),
                    link(text("structure.reorganisation.open"), "admin/reorganisations/" + announced.reorganisation()));
        }
        return Note.info(
                text("structure.department.announcedFrom", announced.from()),
                secondary(text("structure.takeBack"), () -> askTakeBack(announced)));
    }

    private void askTakeBack(Announced announced) {
        Confirm.ask(
                text("structure.takeBack.ask", announced.from()),
                text("structure.takeBack.consequence"),
                text("structure.takeBack"),
                () -> takeBack(announced));
    }

    private void takeBack(Announced announced) {
        clearMessages();
        try {
            departments.takeBack(id, announced.reorganisation(), announced.version());
            done(text("structure.takeBack.done"));
        } catch (RuleBroken rule) {
            problem(text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion stale) {
            problem(text("structure.stale"));
        }
        departments
                .find(id)
                .ifPresentOrElse(
                        this::show,
                        () -> com.vaadin.flow.component.UI.getCurrent().navigate("admin/departments"));
    }

    private Facts facts(DepartmentDetail department) {
        Unit unit = department.unit();
        var values = department.shown();
        Department today = unit == null ? null : unit.department();
        var facts = new Facts()
                .fact(text("structure.unit.code"), department.values().code())
                .fact(text("structure.unit.kind"), StructureWords.kind(values.kind()));
        if (today != null && today.parent() != null) {
            facts.fact(
                    text("structure.unit.parent"),
                    link(
                            people.department(today.parent())
                                    .map(d -> d.code() + " " + Names.of(d, getLocale()))
                                    .orElseGet(() -> StructureWords.orNone(values.parent())),
                            "admin/departments/" + today.parent().value()));
        } else {
            facts.fact(text("structure.unit.parent"), StructureWords.orNone(values.parent()));
        }
        return facts.fact(text("structure.unit.head"), StructureWords.orNone(values.head()))
                .fact(text("structure.unit.deputy"), StructureWords.orNone(values.deputy()))
                .fact(text("structure.unit.people"), Figures.count(unit == null ? 0 : unit.people()))
                .fact(text("structure.unit.limit"), StructureWords.limit(values.spendingLimit()));
    }

    private void units(DepartmentDetail department) {
        Unit unit = department.unit();
        if (unit != null && !unit.below().isEmpty()) {
            addContent(
                    section("structure.department.units"),
                    new OrgChart(unit, u -> "admin/departments/" + u.id().value()));
        }
    }

    private void people(DepartmentDetail department) {
        addContent(section("structure.department.people"));
        if (department.people().isEmpty()) {
            addContent(new EmptyState(text("structure.department.nobody"), text("structure.department.nobodyHint")));
            return;
        }
        var table = new Table(
                text("structure.department.people"),
                text("structure.member.name"),
                text("structure.member.position"),
                text("structure.member.place"));
        for (UnitMember member : department.people()) {
            var person = member.person();
            table.row(
                    link(
                            ThaiText.keepTogether(person.name()),
                            "admin/people/" + person.id().value()),
                    new Span(ThaiText.keepTogether(StructureWords.orNone(person.position()))),
                    new Span(place(member)));
        }
        addContent(table);
        Unit unit = department.unit();
        if (unit != null && unit.people() > department.people().size()) {
            addContent(link(
                    text("structure.department.allPeople", Figures.count(unit.people())),
                    "admin/people?department=" + id));
        }
    }

    private String place(UnitMember member) {
        String place = text(member.main() ? "structure.member.main" : "structure.member.beside");
        return member.head() ? text("structure.member.head", place) : place;
    }

    private void history(DepartmentDetail department) {
        var table = new Table(
                text("structure.department.history"), text("structure.span.period"), text("structure.span.changed"));
        for (var span : department.spans()) {
            table.row(new Span(StructureWords.period(span.from(), span.to())), changes(span));
        }
        addContent(section("structure.department.history"), table);
    }

    private Component changes(DepartmentDetail.Span span) {
        if (span.before() == null) {
            return new Span(text("structure.span.begins", span.values().name()));
        }
        var list = new UnorderedList();
        list.addClassName("sala-change-list");
        StructureWords.differences(span.before(), span.values())
                .forEach(d -> list.add(new ListItem(text(
                        "structure.span.change",
                        text(d.itemKey()),
                        StructureWords.orNone(d.before()),
                        StructureWords.orNone(d.after())))));
        return new Div(list);
    }

    private H2 section(String key) {
        var heading = new H2(text(key));
        heading.addClassName("sala-section");
        return heading;
    }
}
