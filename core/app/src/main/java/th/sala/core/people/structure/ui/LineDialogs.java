package th.sala.core.people.structure.ui;

import static th.sala.core.people.structure.ui.StructureWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import th.sala.api.ui.PersonPicker;
import th.sala.core.people.structure.StructurePlan;
import th.sala.core.people.structure.UnitChoice;

/** The small questions behind the lines of a reorganisation. */
final class LineDialogs {
    private LineDialogs() {}

    /** Which unit is to change. */
    static void unit(List<UnitChoice> choices, Consumer<String> then) {
        var unit = picker("structure.line.unit", choices);
        open(
                "structure.line.changed",
                "structure.line.go",
                () -> filled(unit),
                () -> then.accept(unit.getValue()),
                unit);
    }

    /** Which unit ends, and who takes over; nobody where nothing is left. */
    static void closing(List<UnitChoice> choices, Consumer<StructurePlan.Closing> then) {
        var unit = picker("structure.line.unit", choices);
        var successor = picker("structure.closing.successor", choices);
        successor.setHelperText(text("structure.closing.successorHelp"));
        open(
                "structure.line.closed",
                "structure.line.add",
                () -> filled(unit),
                () -> then.accept(
                        new StructurePlan.Closing(unit.getValue(), successor.isEmpty() ? null : successor.getValue())),
                unit,
                successor);
    }

    /** Who moves where. */
    static void move(List<UnitChoice> choices, Consumer<StructurePlan.Move> then) {
        var person = new PersonPicker(text("structure.line.person"));
        person.setRequiredIndicatorVisible(true);
        var to = picker("structure.line.to", choices);
        open(
                "structure.line.moved",
                "structure.line.add",
                () -> filled(person) & filled(to),
                () -> then.accept(new StructurePlan.Move(person.getValue(), to.getValue())),
                person,
                to);
    }

    private static UnitPicker picker(String labelKey, List<UnitChoice> choices) {
        var picker = new UnitPicker(text(labelKey));
        picker.offer(choices);
        picker.setWidthFull();
        return picker;
    }

    private static boolean filled(ComboBoxBase<?, ?, ?> field) {
        field.setErrorMessage(text("ui.form.required"));
        field.setInvalid(field.isEmpty());
        return !field.isEmpty();
    }

    private static void open(
            String titleKey, String verbKey, BooleanSupplier complete, Runnable act, Component... fields) {
        var dialog = new Dialog(text(titleKey));
        dialog.addClassName("sala-dialog");
        var stack = new Div(fields);
        stack.addClassName("sala-stack");
        dialog.add(stack);
        var go = new Button(text(verbKey), e -> {
            if (complete.getAsBoolean()) {
                dialog.close();
                act.run();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("ui.cancel"), e -> dialog.close()), go);
        dialog.open();
    }
}
