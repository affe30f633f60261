package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.ui.DraftText;
import th.sala.core.document.DocumentKind.Field;
import th.sala.core.document.ui.DocumentWords;

/** The fields of a kind in their order; each is added, removed and moved up and down. */
@StyleSheet("context://themes/sala/keeping.css?v=1")
final class FieldRows extends CustomField<List<Field>> implements DraftText {
    private static final long serialVersionUID = 1L;
    private static final String ROWS = "\u001e";

    private final OrderedList list = new OrderedList();
    private final transient List<FieldRow> rows = new ArrayList<>();
    private final transient List<Runnable> labels = new ArrayList<>();

    FieldRows(String label) {
        super(List.of());
        setLabel(label);
        list.addClassName("sala-kind-fields");
        var add = new Button(DocumentWords.text("keeping.field.add"), VaadinIcon.PLUS.create(), e -> {
            FieldRow row = row();
            show();
            updateValue();
            row.focus();
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        var stack = new Div(list, add);
        stack.addClassName("sala-kind-stack");
        add(stack);
    }

    /**
     * The fields as they are to be saved; what is missing is told beside where it is typed.
     *
     * @throws RuleBroken where one of them lacks its name or its choices
     */
    List<Field> complete() {
        boolean complete = true;
        for (FieldRow row : rows) {
            complete &= row.isComplete();
        }
        if (!complete) {
            throw RuleBroken.at("fields", "document.kind.fieldIncomplete");
        }
        return generateModelValue();
    }

    private FieldRow row() {
        var row = new FieldRow(() -> {
            labels.forEach(Runnable::run);
            updateValue();
        });
        rows.add(row);
        return row;
    }

    private void show() {
        list.removeAll();
        labels.clear();
        for (int i = 0; i < rows.size(); i++) {
            list.add(new ListItem(rows.get(i), acts(i)));
        }
    }

    private Div acts(int at) {
        FieldRow row = rows.get(at);
        var up = act(VaadinIcon.ARROW_UP, "keeping.field.up", row, () -> Collections.swap(rows, at, at - 1));
        var down = act(VaadinIcon.ARROW_DOWN, "keeping.field.down", row, () -> Collections.swap(rows, at, at + 1));
        up.setEnabled(at > 0);
        down.setEnabled(at < rows.size() - 1);
        var acts = new Div(up, down, act(VaadinIcon.TRASH, "keeping.field.remove", row, () -> rows.remove(at)));
        acts.addClassName("sala-kind-field-acts");
        return acts;
    }

    private Button act(VaadinIcon icon, String key, FieldRow row, Runnable act) {
        var button = new Button(icon.create(), e -> {
            act.run();
            show();
            updateValue();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Runnable label = () -> button.setAriaLabel(DocumentWords.text(key, row.name()));
        label.run();
        labels.add(label);
        return button;
    }

    @Override
    protected List<Field> generateModelValue() {
        return rows.stream().map(FieldRow::value).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<Field> fields) {
        rows.clear();
        (fields == null ? List.<Field>of() : fields).forEach(field -> row().show(field));
        show();
    }

    @Override
    public String draftText() {
        return rows.stream().map(FieldRow::draftText).collect(Collectors.joining(ROWS));
    }

    @Override
    public void restoreText(String text) {
        rows.clear();
        for (String kept : text.isEmpty() ? new String[0] : text.split(ROWS, -1)) {
            row().restoreText(kept);
        }
        show();
        updateValue();
    }
}
