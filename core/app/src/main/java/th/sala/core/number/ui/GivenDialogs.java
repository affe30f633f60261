package th.sala.core.number.ui;

import static th.sala.core.number.ui.NumberWords.text;

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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.core.number.GivenRow;
import th.sala.core.number.SeriesRow;

/** Asks for what reserving and cancelling by hand need; what is wrong stands beside its field. */
final class GivenDialogs {
    private GivenDialogs() {}

    /**
     * Which department, which day and why; whoever looks after numbers of some departments only says which.
     *
     * @param scope where the person looks after numbers
     */
    static void reserve(SeriesRow series, DepartmentScope scope, Reserving act) {
        var department = new DepartmentPicker(text("number.given.department"), scope);
        department.setVisible(series.format().asksForDepartment() || !scope.everywhere());
        department.setWidthFull();
        var on = new BuddhistDatePicker(text("number.given.on"));
        on.setHelperText(text("number.given.onHelp"));
        on.setValue(LocalDate.now(ThaiDates.ZONE));
        on.setWidthFull();
        TextArea reason = reason();
        Runnable pressed = () -> {
            if (department.isVisible() && department.isEmpty()) {
                throw RuleBroken.at("department", "number.rule.departmentMissing");
            }
            if (on.isInvalid()) {
                throw RuleBroken.at("on", "ui.date.bad");
            }
            act.reserve(department.getValue(), on.getValue(), reason.getValue());
        };
        String verb = text("number.given.reserve");
        open(
                verb,
                text("number.given.reserveSaid"),
                verb,
                pressed,
                named("department", department),
                named("on", on),
                named("reason", reason));
    }

    /** Why these numbers are cancelled. */
    static void cancel(List<GivenRow> rows, Consumer<String> act) {
        TextArea reason = reason();
        open(
                text("number.given.cancelAsk", Figures.count(rows.size())),
                text("number.given.cancelSaid"),
                text("number.given.cancel"),
                () -> act.accept(reason.getValue()),
                named("reason", reason));
    }

    private static TextArea reason() {
        var reason = new TextArea(text("number.given.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        return reason;
    }

    private static Named named(String name, Component field) {
        return new Named(name, field);
    }

    private static void open(String title, String said, String verb, Runnable act, Named... fields) {
        var dialog = new Dialog(ThaiText.keepTogether(title));
        dialog.addClassName("sala-dialog");
        var stack = new Div(new Span(ThaiText.keepTogether(said)));
        stack.addClassName("sala-stack");
        List.of(fields).forEach(field -> stack.add(field.component()));
        dialog.add(stack);
        var press = new Button(verb, e -> {
            try {
                act.run();
                dialog.close();
            } catch (RuleBroken rule) {
                refuse(rule, List.of(fields));
            }
        });
        press.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("ui.cancel"), e -> dialog.close()), press);
        dialog.open();
    }

    /** Beside its field; what belongs to none of them stands at the last one. */
    private static void refuse(RuleBroken rule, List<Named> fields) {
        Named at = fields.stream()
                .filter(field -> field.name().equals(rule.field()))
                .findFirst()
                .orElse(fields.getLast());
        if (at.component() instanceof HasValidation field) {
            field.setErrorMessage(text(rule.key(), rule.arguments().toArray()));
            field.setInvalid(true);
        }
    }

    /** What reserving does with what was asked for. */
    interface Reserving {
        void reserve(@Nullable DepartmentId department, @Nullable LocalDate on, String reason);
    }

    private record Named(String name, Component component) {}
}
