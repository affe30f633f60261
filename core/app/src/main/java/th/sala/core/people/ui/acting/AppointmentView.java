package th.sala.core.people.ui.acting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;
import th.sala.core.people.ApprovalKinds;
import th.sala.core.people.Roles;

/** One appointment: what the order says, how it stands, and the way to end it. */
@Route("admin/acting/:id([0-9]+)")
@RolesAllowed(Roles.PERMISSION)
class AppointmentView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Appointments appointments;
    private final transient People people;
    private final transient Roles roles;
    private final transient ApprovalKinds kinds;

    AppointmentView(Appointments appointments, People people, Roles roles, ApprovalKinds kinds) {
        this.appointments = appointments;
        this.people = people;
        this.roles = roles;
        this.kinds = kinds;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        appointments
                .find(RecordAddress.id(event))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Appointment.Detail appointment) {
        Appointment.Draft values = appointment.values();
        String title = text("acting.heading", values.orderNumber());
        clearCrumbs();
        crumb(text("people.administration"), "admin/acting");
        crumb(text("acting.title"), "admin/acting");
        crumb(title, null);
        heading(title);
        context(values.wording());
        actions(acts(appointment));
        RowColumn.State state = AppointmentWords.state(appointment.state());
        below(new Facts()
                .fact(text("acting.state"), new StatusBadge(state.tone(), state.word()))
                .fact(text("acting.period"), AppointmentWords.period(values.from(), values.to()))
                .fact(text("acting.standIn"), name(values.standIn()))
                .fact(text("acting.actsUnder"), Figures.count(appointments.actsUnder(appointment.id()))));
        content(order(appointment), scope(values));
    }

    private Facts order(Appointment.Detail appointment) {
        Appointment.Draft values = appointment.values();
        Facts facts = new Facts()
                .asBlock()
                .fact(text("acting.kind"), AppointmentWords.kind(values.kind()))
                .fact(
                        text("acting.orderDate"),
                        ThaiDates.full(Objects.requireNonNull(values.orderDate()), getLocale()));
        if (values.vacant()) {
            facts.fact(text("acting.post"), values.post())
                    .fact(
                            text("acting.department"),
                            all(List.of(Objects.requireNonNull(values.department())), this::unit))
                    .fact(text("acting.roles"), all(values.roles(), this::role));
        } else {
            facts.fact(text("acting.represented"), name(values.represented()));
        }
        if (!values.task().isEmpty()) {
            facts.fact(text("acting.task"), values.task());
        }
        if (appointment.revokedOn() != null) {
            facts.fact(text("acting.revokedOn"), ThaiDates.full(appointment.revokedOn(), getLocale()));
        }
        return facts;
    }

    private Facts scope(Appointment.Draft values) {
        Appointment.Scope scope = values.scope();
        BigDecimal limit = scope.limit();
        return new Facts()
                .asBlock()
                .fact(text("acting.departments"), orAll(scope.departments(), this::unit))
                .fact(
                        text("acting.modules"),
                        scope.modules().isEmpty()
                                ? text("acting.modules.all")
                                : all(scope.modules(), m -> AppointmentChoices.moduleName(roles, m)))
                .fact(
                        text("acting.approvals"),
                        orAll(scope.approvals(), a -> AppointmentChoices.approvalName(kinds, a)))
                .fact(
                        text("acting.limit"),
                        limit == null ? text("acting.limit.none") : text("acting.limit.baht", Figures.money(limit)));
    }

    private <V> String orAll(Collection<V> values, Function<V, String> name) {
        return values.isEmpty() ? text("acting.all") : all(values, name);
    }

    private static <V> String all(Collection<V> values, Function<V, String> name) {
        return values.stream().map(name).sorted().collect(Collectors.joining(", "));
    }

    private String unit(DepartmentId id) {
        return people.department(id).map(d -> Names.of(d, getLocale())).orElseGet(Figures::unknown);
    }

    private String role(long id) {
        return roles.list().stream()
                .filter(r -> r.id() == id)
                .map(r -> r.name(getLocale()))
                .findFirst()
                .orElseGet(Figures::unknown);
    }

    private Component name(@Nullable PersonId id) {
        return id == null ? new Span() : new Span(people.find(id).map(Names::of).orElseGet(Figures::unknown));
    }

    private Component[] acts(Appointment.Detail appointment) {
        List<Component> acts = new ArrayList<>();
        if (appointment.state() == Appointment.State.COMING) {
            acts.add(buttonLink(text("acting.edit"), "admin/acting/" + appointment.id() + "/edit"));
        }
        if (appointment.state() == Appointment.State.COMING || appointment.state() == Appointment.State.IN_FORCE) {
            acts.add(secondary(text("acting.revoke"), () -> ask(appointment)));
        }
        return acts.toArray(Component[]::new);
    }

    private void ask(Appointment.Detail appointment) {
        Confirm.destructive(
                text("acting.revokeAsk", appointment.values().orderNumber()),
                text("acting.revokeConsequence"),
                text("acting.revoke"),
                () -> revoke(appointment));
    }

    private void revoke(Appointment.Detail appointment) {
        try {
            appointments.revoke(appointment.id(), appointment.version());
            done(text("acting.revokeDone", appointment.values().orderNumber()));
            UI.getCurrent().navigate("admin/acting");
        } catch (RuleBroken rule) {
            problem(text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion changed) {
            appointments.find(appointment.id()).ifPresent(this::show);
            problem(text("acting.stale"));
        }
    }
}
