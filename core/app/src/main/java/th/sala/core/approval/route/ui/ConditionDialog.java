package th.sala.core.approval.route.ui;

import static th.sala.core.approval.route.ui.RouteWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Condition.Operator;
import th.sala.api.people.Department;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.core.approval.route.RouteKind;

/** Asks upon what a step is taken: a field, how it is compared, and with what. */
final class ConditionDialog {
    private final RouteKind kind;
    private final Select<String> field = new Select<>();
    private final Select<Operator> operator = new Select<>();
    private final TextField limit = new TextField(text("route.when.limit"));
    private final TextField texts = new TextField(text("route.when.texts"));
    private final MultiSelectComboBox<Department> units = new MultiSelectComboBox<>(text("route.field.department"));

    private ConditionDialog(RouteKind kind, RouteWords words) {
        this.kind = kind;
        List<String> fields = new ArrayList<>(List.of(Condition.AMOUNT, Condition.DEPARTMENT));
        kind.fields().stream().map(ApprovalSubject.Field::key).forEach(fields::add);
        field.setLabel(text("route.when.field"));
        field.setItems(fields);
        field.setItemLabelGenerator(words::field);
        operator.setLabel(text("route.when.operator"));
        operator.setItemLabelGenerator(o -> text("route.operator." + o));
        units.setItems(words.people().departments());
        units.setItemLabelGenerator(RouteWords::unit);
        texts.setHelperText(text("route.when.textsHelp"));
        field.addValueChangeListener(e -> show());
        field.setValue(Condition.AMOUNT);
    }

    static void open(RouteKind kind, RouteWords words, Consumer<Condition> then) {
        var asked = new ConditionDialog(kind, words);
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("field", asked.field);
        fields.put("operator", asked.operator);
        fields.put("units", asked.units);
        fields.put("texts", asked.texts);
        fields.put("limit", asked.limit);
        fields.values().forEach(f -> f.getElement().getStyle().setWidth("100%"));
        RouteDialogs.open(
                text("route.when.add"),
                text("route.when.add"),
                new Div(new Span(ThaiText.keepTogether(text("route.when.said")))),
                fields,
                () -> then.accept(asked.condition()));
    }

    private boolean isNumber() {
        return field.getValue().equals(Condition.AMOUNT)
                || kind.fields().stream().anyMatch(f -> f.key().equals(field.getValue()) && f.number());
    }

    private void show() {
        boolean number = isNumber();
        boolean unit = field.getValue().equals(Condition.DEPARTMENT);
        operator.setItems(number ? List.of(Operator.ABOVE, Operator.AT_MOST) : List.of(Operator.IS, Operator.IS_NOT));
        operator.setValue(number ? Operator.ABOVE : Operator.IS);
        limit.setVisible(number);
        units.setVisible(unit);
        texts.setVisible(!number && !unit);
    }

    private Condition condition() {
        if (isNumber()) {
            BigDecimal number = Figures.parseBaht(limit.getValue())
                    .filter(n -> n.signum() >= 0)
                    .orElseThrow(() -> RuleBroken.at("limit", "route.rule.number"));
            return new Condition(field.getValue(), operator.getValue(), List.of(number.toPlainString()));
        }
        boolean unit = field.getValue().equals(Condition.DEPARTMENT);
        List<String> values = unit
                ? units.getValue().stream().map(Department::code).toList()
                : Arrays.stream(texts.getValue().split(","))
                        .map(ThaiText::clean)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            throw RuleBroken.at(unit ? "units" : "texts", "route.rule.values");
        }
        return new Condition(field.getValue(), operator.getValue(), values);
    }
}
