package th.sala.core.approval.route.ui;

import static th.sala.core.approval.route.ui.RouteWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Note;
import th.sala.core.approval.route.RouteVacancies.Vacancy;

/** Small questions about routes; what is wrong stands beside its field. */
final class RouteDialogs {
    private static final int MOST_UNITS = 5;

    private RouteDialogs() {}

    /** From which day and why, after what is vacant has been told. */
    static void switchOn(String kind, List<Vacancy> vacant, BiConsumer<@Nullable LocalDate, String> act) {
        var from = new BuddhistDatePicker(text("route.from"));
        from.setRequiredIndicatorVisible(true);
        from.setValue(LocalDate.now(ThaiDates.ZONE).plusDays(1));
        from.setHelperText(text("route.from.help"));
        from.setWidthFull();
        var comment = new TextArea(text("route.comment"));
        comment.setRequiredIndicatorVisible(true);
        comment.setHelperText(text("route.comment.help"));
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        comment.setWidthFull();
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("comment", comment);
        var said = new Div(new Span(ThaiText.keepTogether(text("route.switchOn.said"))));
        said.addClassName("sala-stack");
        vacant.forEach(vacancy -> said.add(Note.warning(vacant(vacancy))));
        open(
                text("route.switchOn.ask", kind),
                text("route.switchOn"),
                said,
                fields,
                () -> act.accept(from.getValue(), comment.getValue()));
    }

    private static String vacant(Vacancy vacancy) {
        String units =
                vacancy.units().stream().limit(MOST_UNITS).map(RouteWords::unit).collect(Collectors.joining(", "));
        int more = vacancy.units().size() - MOST_UNITS;
        return text(
                "route.vacant",
                RouteWords.name(vacancy.desk()),
                more > 0 ? text("route.vacant.more", units, more) : units);
    }

    /** Asks; what is wrong with none of the fields stands at the last one. */
    static void open(String title, String verb, Component said, Map<String, Component> fields, Runnable act) {
        var dialog = new Dialog(ThaiText.keepTogether(title));
        dialog.addClassName("sala-dialog");
        var stack = new Div(said);
        stack.addClassName("sala-stack");
        fields.values().forEach(stack::add);
        dialog.add(stack);
        var press = new Button(verb, e -> {
            try {
                act.run();
                dialog.close();
            } catch (RuleBroken rule) {
                refuse(rule, fields);
            }
        });
        press.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("ui.cancel"), e -> dialog.close()), press);
        dialog.open();
    }

    private static void refuse(RuleBroken rule, Map<String, Component> fields) {
        Component last = List.copyOf(fields.values()).getLast();
        String name = rule.field() == null ? "" : rule.field();
        if (fields.getOrDefault(name, last) instanceof HasValidation field) {
            field.setErrorMessage(text(rule.key(), rule.arguments().toArray()));
            field.setInvalid(true);
        }
    }
}
