package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The small dialogs of a list: its columns, and on a phone its filters and order. */
final class RowDialogs {
    private RowDialogs() {}

    static <R> void columns(List<RowColumn<R>> all, Set<String> shown, Consumer<Set<String>> whenChosen) {
        UI ui = UI.getCurrent();
        var choices = new CheckboxGroup<RowColumn<R>>(ui.getTranslation("ui.list.columnsShown"));
        choices.addThemeName("vertical");
        choices.setItems(all.stream().filter(c -> !c.cell().isLink()).toList());
        choices.setItemLabelGenerator(c -> ui.getTranslation(c.titleKey()));
        choices.setValue(all.stream()
                .filter(c -> !c.cell().isLink() && shown.contains(c.key()))
                .collect(Collectors.toSet()));
        Dialog dialog = dialog(ui.getTranslation("ui.list.columnsTitle"));
        dialog.add(choices);
        Runnable keep = () -> {
            var chosen = all.stream()
                    .filter(c -> c.cell().isLink() || choices.getValue().contains(c))
                    .map(RowColumn::key)
                    .collect(Collectors.toSet());
            dialog.close();
            whenChosen.accept(chosen);
        };
        finish(dialog, ui.getTranslation("ui.list.columnsKeep"), keep);
    }

    /** Changes the state once the person applies what was set; who cancels leaves it as it was. */
    static <R> void filters(List<RowColumn<R>> columns, RowState state, Runnable whenChanged) {
        UI ui = UI.getCurrent();
        Dialog dialog = dialog(ui.getTranslation("ui.list.filterTitle"));
        RowState set = state.copy();
        var fields = new Div();
        fields.addClassName("sala-stack");
        for (RowColumn<R> column : columns) {
            RowFilters.field(column, set.filter(column.key()), true, set::filter)
                    .ifPresent(fields::add);
        }
        fields.add(order(columns, set), direction(set));
        dialog.add(fields);
        finish(dialog, ui.getTranslation("ui.list.filterApply"), () -> {
            dialog.close();
            state.take(set);
            whenChanged.run();
        });
    }

    private static <R> Select<RowColumn<R>> order(List<RowColumn<R>> columns, RowState state) {
        UI ui = UI.getCurrent();
        var order = new Select<RowColumn<R>>();
        order.setLabel(ui.getTranslation("ui.list.order"));
        order.setItems(columns.stream().filter(RowColumn::isSortable).toList());
        order.setItemLabelGenerator(c -> ui.getTranslation(c.titleKey()));
        columns.stream().filter(c -> c.key().equals(state.sort())).findFirst().ifPresent(order::setValue);
        order.addValueChangeListener(e -> state.sort(e.getValue().key(), state.isDescending()));
        return order;
    }

    private static Checkbox direction(RowState state) {
        var down = new Checkbox(UI.getCurrent().getTranslation("ui.list.descending"), state.isDescending());
        down.addValueChangeListener(e -> state.sort(state.sort(), e.getValue()));
        return down;
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog();
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(title);
        return dialog;
    }

    private static void finish(Dialog dialog, String verb, Runnable act) {
        var cancel = new Button(dialog.getTranslation("ui.cancel"), e -> dialog.close());
        var apply = new Button(verb, e -> act.run());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }
}
