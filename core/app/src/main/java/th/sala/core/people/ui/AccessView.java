package th.sala.core.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Note;
import th.sala.api.ui.PersonPicker;
import th.sala.api.ui.Screen;
import th.sala.core.people.AccessQuestions;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

/** May this person open that page or do that, and why. */
@Route("admin/access")
@Menu(title = "people.access.title", order = 22, icon = "vaadin:question-circle-o")
@RolesAllowed(Roles.PERMISSION)
class AccessView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AccessQuestions questions;
    private final transient People people;
    private final PersonPicker person = new PersonPicker(text("people.access.person"));
    private final ComboBox<Asked> what = new ComboBox<>(text("people.access.what"));
    private final DepartmentPicker where = new DepartmentPicker(text("people.access.where"));
    private final Select<Confidentiality> level = new Select<>();
    private final Div answer = new Div();

    AccessView(AccessQuestions questions, Roles roles, People people) {
        this.questions = questions;
        this.people = people;
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.access.title"), null);
        heading(text("people.access.title"));
        context(text("people.access.context"));
        what.setItems(asked(roles));
        what.setItemLabelGenerator(Asked::label);
        what.setClearButtonVisible(true);
        what.addClassName("sala-picker");
        where.setHelperText(text("people.access.whereHelp"));
        level.setLabel(text("people.access.level"));
        level.setItems(Confidentiality.values());
        level.setValue(Confidentiality.NORMAL);
        level.setItemLabelGenerator(c -> text("people.clearance." + c));
        person.addValueChangeListener(e -> show());
        what.addValueChangeListener(e -> show());
        where.addValueChangeListener(e -> show());
        level.addValueChangeListener(e -> show());
        var form = new Div(person, what, where, level);
        form.addClassName("sala-form");
        answer.addClassName("sala-stack");
        answer.getElement().setAttribute("aria-live", "polite");
        content(form, answer);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("person")
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(id -> new PersonId(Long.parseLong(id)))
                .filter(id -> people.find(id).isPresent())
                .ifPresent(person::setValue);
    }

    private List<Asked> asked(Roles roles) {
        List<Asked> all = new ArrayList<>();
        for (Role.Group group : roles.permissions()) {
            for (String permission : group.permissions()) {
                String name = group.titleKey().isEmpty() ? permission : text(Role.titleKey(permission));
                all.add(new Asked(name, false, List.of(permission)));
            }
        }
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(r -> r.getNavigationTarget().isAnnotationPresent(Menu.class))
                .map(this::page)
                .sorted(Comparator.comparing(Asked::label))
                .forEach(all::add);
        return all;
    }

    private Asked page(RouteData route) {
        Class<? extends Component> view = route.getNavigationTarget();
        String title = text(view.getAnnotation(Menu.class).title());
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return new Asked(
                text("people.access.page", title + " (/" + route.getTemplate() + ")"),
                true,
                allowed == null ? List.of() : List.of(allowed.value()));
    }

    private void show() {
        answer.removeAll();
        PersonId who = person.getValue();
        Asked asked = what.getValue();
        if (who == null || asked == null) {
            answer.add(new EmptyState(text("people.access.askWho"), ""));
            return;
        }
        if (asked.permissions().isEmpty()) {
            answer.add(Note.done(text("people.access.open")));
        }
        for (String permission : asked.permissions()) {
            answer(questions.ask(who, permission, where.getValue(), level.getValue()), permission);
        }
    }

    private void answer(AccessQuestions.Answer given, String permission) {
        String name = people.find(person.getValue()).map(p -> p.name()).orElse("");
        answer.add(
                given.may()
                        ? Note.done(text("people.access.yes", name))
                        : Note.problem(text("people.access.no", name)));
        var reasons = new UnorderedList();
        line(reasons, text("people.access.needs", named(permission)));
        if (given.state().isClosed()) {
            line(
                    reasons,
                    text(
                            "people.access.closed",
                            PersonnelWords.state(given.state()).word()));
        }
        given.reasons().forEach(r -> line(reasons, reason(r)));
        var acting = given.acting();
        if (acting != null) {
            line(reasons, text("people.access.acting", acting.wording(), acting.orderNumber()));
        }
        if (given.isSwitchedOff()) {
            line(reasons, text("people.access.switchedOff"));
        }
        if (given.reasons().isEmpty() && acting == null) {
            line(reasons, given.may() ? text("people.access.leads") : text("people.access.noRole", named(permission)));
        }
        if (!given.may()) {
            String roles =
                    given.allowing().stream().map(r -> r.name(getLocale())).collect(Collectors.joining(", "));
            line(reasons, text("people.access.giver", roles));
        }
        answer.add(reasons);
    }

    private String reason(AccessQuestions.Reason reason) {
        PersonnelFile.Given given = reason.given();
        String role = PersonnelWords.role(given);
        String where = PersonnelWords.reach(people, given.department(), given.withBelow());
        String period = PersonnelWords.period(given.from(), given.to());
        return switch (reason.verdict()) {
            case ALLOWS -> text("people.access.because", role, where, period);
            case AGENCY_ONLY -> text("people.access.agencyOnly", role);
            case NOT_THERE -> text("people.access.notThere", role, where);
            case NOT_TODAY -> text("people.access.notNow", role, period);
            case NOT_CLEARED -> text("people.access.notCleared", role, text("people.clearance." + given.clearance()));
        };
    }

    private String named(String permission) {
        return what.getListDataView()
                .getItems()
                .filter(a -> a.permissions().equals(List.of(permission)) && !a.isPage())
                .map(Asked::label)
                .findFirst()
                .orElse(permission);
    }

    private static void line(UnorderedList list, String text) {
        list.add(new ListItem(ThaiText.keepTogether(text)));
    }

    /** A page or a permission one may ask about; a page that is open to everybody needs none. */
    record Asked(String label, boolean isPage, List<String> permissions) {}
}
