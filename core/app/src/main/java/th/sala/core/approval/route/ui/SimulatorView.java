package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Facts;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.Note;
import th.sala.api.ui.PersonPicker;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteSimulator;
import th.sala.core.approval.route.RouteVersion;
import th.sala.core.approval.route.Simulation;

/** Tries a route out: who would be asked for such a request today, and until when. */
@Route("admin/routes/:kind/try")
@RolesAllowed(ApprovalPermissions.KEEP)
@StyleSheet("context://themes/sala/routes.css?v=1")
class SimulatorView extends RouteScreen {
    private static final long serialVersionUID = 1L;

    private final transient RouteSimulator simulator;
    private final transient People people;
    private final PersonPicker requester;
    private final MoneyField amount;
    private final BuddhistDatePicker starts;
    private final transient List<Own> fields = new ArrayList<>();
    private final Div result = new Div();

    SimulatorView(RouteKeeping keeping, RouteChoices choices, RouteSimulator simulator, People people) {
        super(keeping, choices, people);
        this.simulator = simulator;
        this.people = people;
        requester = new PersonPicker(text("route.sim.requester"));
        amount = new MoneyField(text("route.sim.amount"));
        starts = new BuddhistDatePicker(text("route.sim.starts"));
    }

    @Override
    void show(RouteKind kind, RouteWords words, BeforeEnterEvent event) {
        Select<RouteVersion> version = trial(kind, event, text("route.try"));
        requester.setValue(people.current().id());
        starts.setValue(LocalDate.now(ThaiDates.ZONE));
        var form = new Div(version, requester, amount, starts);
        for (ApprovalSubject.Field own : kind.fields()) {
            var field = new TextField(text(own.titleKey()));
            fields.add(new Own(own, field));
            form.add(field);
        }
        trial(form, primary(text("route.try.verb"), () -> run(kind, words, version.getValue())), result);
        version.addValueChangeListener(e -> clear(e));
        requester.addValueChangeListener(e -> clear(e));
    }

    private void clear(HasValue.ValueChangeEvent<?> changed) {
        if (changed.isFromClient()) {
            result.removeAll();
        }
    }

    private void run(RouteKind kind, RouteWords words, RouteVersion version) {
        result.removeAll();
        boolean missing = requester.isEmpty();
        requester.setInvalid(missing);
        requester.setErrorMessage(missing ? text("route.rule.requester") : "");
        if (missing || amount.isInvalid() || starts.isInvalid() || !numbersAreRight()) {
            return;
        }
        LocalDate day = starts.isEmpty() ? LocalDate.now(ThaiDates.ZONE) : starts.getValue();
        var sample = new Simulation.Sample(requester.getValue(), amount.getValue(), said(), day);
        Simulation way = simulator.simulate(kind.code(), version.route(), sample);
        if (!way.complete()) {
            result.add(Note.warning(text("route.sim.stays")));
        }
        result.add(
                new Facts()
                        .fact(text("route.sim.days"), text("route.sim.daysOf", way.days()))
                        .fact(text("route.sim.ends"), ThaiDates.full(way.ends(), getLocale())),
                new SimulationSteps(words, way));
    }

    private boolean numbersAreRight() {
        boolean right = true;
        for (Own asked : fields) {
            TextField field = asked.field();
            boolean wrong = asked.own().number()
                    && !field.isEmpty()
                    && Figures.parse(field.getValue()).isEmpty();
            field.setInvalid(wrong);
            field.setErrorMessage(wrong ? text("route.rule.number") : "");
            right &= !wrong;
        }
        return right;
    }

    private Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        for (Own asked : fields) {
            String text = asked.field().getValue().strip();
            boolean number = asked.own().number();
            said.put(
                    asked.own().key(),
                    number ? Figures.parse(text).map(n -> n.toPlainString()).orElse("") : text);
        }
        return said;
    }

    /** One of the fields only this kind has. */
    private record Own(ApprovalSubject.Field own, TextField field) {}
}
