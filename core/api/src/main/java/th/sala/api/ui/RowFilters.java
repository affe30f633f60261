package th.sala.api.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Makes the filter fields of a list; the same fields stand in the header row and in the dialog of a phone. */
final class RowFilters {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int TYPING_PAUSE_MS = 350;

    private RowFilters() {}

    /**
     * The field of a column showing what is set, or empty where the column has no filter.
     *
     * @param labelled with a label above (dialog), otherwise named by the heading it stands under
     */
    static Optional<Component> field(
            RowColumn<?> column, String set, boolean labelled, BiConsumer<String, String> whenChanged) {
        return switch (column.filter()) {
            case NONE -> Optional.empty();
            case TEXT -> Optional.of(textField(column, set, labelled, whenChanged));
            case NUMBER -> Optional.of(numberField(column, set, labelled, whenChanged));
            case CHOICE -> Optional.of(choiceField(column, set, labelled, whenChanged));
        };
    }

    private static Component textField(
            RowColumn<?> column, String set, boolean labelled, BiConsumer<String, String> whenChanged) {
        TextField field = typed(column, labelled, "ui.list.filterText");
        field.setValue(set);
        mark(field, set);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                mark(field, e.getValue());
                whenChanged.accept(column.key(), e.getValue());
            }
        });
        return field;
    }

    private static Component numberField(
            RowColumn<?> column, String set, boolean labelled, BiConsumer<String, String> whenChanged) {
        BigDecimal unit = column.cell().kind() == RowCell.Kind.MILLIONS ? MILLION : BigDecimal.ONE;
        TextField field = typed(column, labelled, "ui.list.filterRange");
        field.setManualValidation(true);
        field.setValue(NumberRange.typed(set, unit));
        mark(field, set);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                Optional<NumberRange> range = NumberRange.parse(e.getValue(), unit);
                boolean broken = range.isEmpty() && !e.getValue().isBlank();
                field.setInvalid(broken);
                field.setErrorMessage(broken ? translate("ui.list.badRange") : "");
                mark(field, e.getValue());
                whenChanged.accept(column.key(), range.map(NumberRange::wire).orElse(""));
            }
        });
        return field;
    }

    private static TextField typed(RowColumn<?> column, boolean labelled, String placeholderKey) {
        var field = new TextField();
        field.setPlaceholder(translate(placeholderKey));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        String name = translate(column.titleKey());
        if (labelled) {
            field.setLabel(name);
        } else {
            field.setAriaLabel(translate("ui.list.filterName", name));
        }
        field.addClassName("sala-filter");
        return field;
    }

    private static Component choiceField(
            RowColumn<?> column, String set, boolean labelled, BiConsumer<String, String> whenChanged) {
        List<Choice> choices = column.offer();
        var field = new Select<Choice>();
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? translate("ui.list.all") : choice.label());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(translate("ui.list.all"));
        field.setPlaceholder(translate("ui.list.all"));
        choices.stream().filter(c -> c.value().equals(set)).findFirst().ifPresent(field::setValue);
        mark(field, set);
        String name = translate(column.titleKey());
        if (labelled) {
            field.setLabel(name);
        } else {
            field.setAriaLabel(translate("ui.list.filterName", name));
        }
        field.addClassName("sala-filter");
        field.addValueChangeListener((AbstractField.ComponentValueChangeEvent<Select<Choice>, Choice> e) -> {
            if (e.isFromClient()) {
                String value = e.getValue() == null ? "" : e.getValue().value();
                mark(field, value);
                whenChanged.accept(column.key(), value);
            }
        });
        return field;
    }

    private static void mark(HasValue<?, ?> field, String set) {
        ((Component) field).getElement().getClassList().set("sala-filter-set", !set.isBlank());
    }

    private static String translate(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
