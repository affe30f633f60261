package th.sala.core.approval.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import th.sala.api.RuleBroken;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.Messages;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowColumn;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Holiday;
import th.sala.core.approval.Holidays;

/** The holidays of the office. */
@Route("admin/holidays")
@Menu(title = "holiday.title", order = 72, icon = "vaadin:calendar-o")
@RolesAllowed(ApprovalPermissions.KEEP)
class HolidayListView extends ListScreen<Holiday> {
    private static final long serialVersionUID = 1L;

    private final transient Holidays holidays;

    HolidayListView(Holidays holidays) {
        super("core.holidays", "holiday.title", holidays::all, columns());
        this.holidays = holidays;
        crumb(text("people.administration"), "admin/holidays");
        crumb(text("holiday.title"), null);
        context(text("holiday.context"));
        actions(primary(text("holiday.add"), this::ask));
        list().sortedBy("day", true)
                .counted("holiday.count")
                .whenEmpty("holiday.empty", "holiday.emptyHint")
                .choosing(
                        Holiday::day,
                        RowAct.<Holiday>of("holiday.remove", this::remove)
                                .destructive("holiday.removeAsk", "holiday.removeConsequence"));
    }

    private static List<RowColumn<Holiday>> columns() {
        return List.of(
                RowColumn.<Holiday>date("day", "holiday.day", Holiday::day).width(10),
                RowColumn.<Holiday>text("weekday", "holiday.weekday", HolidayListView::weekday)
                        .width(10)
                        .notSortable(),
                RowColumn.<Holiday>text("name", "holiday.name", Holiday::name)
                        .flexes()
                        .filterText()
                        .onFirstLine());
    }

    private static String weekday(Holiday holiday) {
        Locale language = UI.getCurrent().getLocale();
        return holiday.day().getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    private void remove(List<Holiday> rows) {
        holidays.remove(rows.stream().map(Holiday::day).collect(Collectors.toSet()));
        list().chooseNone();
        list().refresh();
        Messages.done(text("holiday.removed.done", rows.size()));
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("holiday.add"));
        var day = new BuddhistDatePicker(text("holiday.day"));
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        var name = new TextField(text("holiday.name"));
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        var add = new Button(text("holiday.keep"), e -> {
            day.setInvalid(false);
            name.setInvalid(false);
            try {
                holidays.add(day.getValue(), name.getValue());
                list().refresh();
                dialog.close();
                Messages.done(text("holiday.added.done"));
            } catch (RuleBroken rule) {
                String words = text(rule.key(), rule.arguments().toArray());
                if ("day".equals(rule.field())) {
                    day.setErrorMessage(words);
                    day.setInvalid(true);
                    day.focus();
                } else {
                    name.setErrorMessage(words);
                    name.setInvalid(true);
                    name.focus();
                }
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(dialog);
        var fields = new VerticalLayout(day, name);
        fields.setPadding(false);
        dialog.add(fields);
        dialog.getFooter().add(new Button(text("ui.cancel"), e -> dialog.close()), add);
        dialog.open();
        day.focus();
    }
}
