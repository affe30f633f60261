package th.sala.core.people.ui.acting;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;
import th.sala.core.people.Roles;

/** All acting appointments, with how each stands today. */
@Route("admin/acting")
@Menu(title = "acting.title", order = 25, icon = "vaadin:exchange")
@RolesAllowed(Roles.PERMISSION)
class AppointmentListView extends ListScreen<Appointment.Row> {
    private static final long serialVersionUID = 1L;

    AppointmentListView(Appointments appointments) {
        super("core.acting", "acting.title", appointments::list, columns());
        crumb(text("people.administration"), "admin/acting");
        crumb(text("acting.title"), null);
        context(text("acting.context"));
        actions(primaryLink(text("acting.add"), "admin/acting/new"));
        list().sortedBy("from", true).counted("acting.count").whenEmpty("acting.empty", "acting.emptyHint");
    }

    private static List<RowColumn<Appointment.Row>> columns() {
        return List.of(
                RowColumn.<Appointment.Row>text("represented", "acting.represented", Appointment.Row::represented)
                        .link(row -> "admin/acting/" + row.id())
                        .filterText(),
                RowColumn.<Appointment.Row>text("standIn", "acting.standIn", Appointment.Row::standIn)
                        .width(14)
                        .filterText()
                        .onFirstLine(),
                RowColumn.<Appointment.Row>text("kind", "acting.kind", row -> AppointmentWords.kind(row.kind()))
                        .width(10)
                        .hiddenAtFirst(),
                RowColumn.<Appointment.Row>text("order", "acting.orderNumber", Appointment.Row::orderNumber)
                        .width(9)
                        .filterText(),
                RowColumn.<Appointment.Row>date("from", "acting.from", Appointment.Row::from)
                        .width(8)
                        .onSecondLine(),
                RowColumn.<Appointment.Row>date("to", "acting.to", Appointment.Row::to)
                        .width(8)
                        .onSecondLine(),
                RowColumn.<Appointment.Row>state("state", "acting.state", row -> AppointmentWords.state(row.state()))
                        .width(10.5)
                        .filterChoice(AppointmentListView::states));
    }

    private static List<Choice> states() {
        return Arrays.stream(Appointment.State.values())
                .map(s -> new Choice(s.name(), AppointmentWords.state(s).word()))
                .toList();
    }
}
