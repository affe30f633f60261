package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import th.sala.api.ui.DraftText;
import th.sala.core.people.structure.UnitChoice;

/** Choice of a department as it stands on some day, or is only planned; the value is its code. */
final class UnitPicker extends ComboBox<String> implements DraftText {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> labels = new HashMap<>();

    UnitPicker(String label) {
        super(label);
        setClearButtonVisible(true);
        setItemLabelGenerator(code -> labels.getOrDefault(code, code));
        addClassName("sala-picker");
    }

    /** Offers these; what is chosen stays chosen. */
    void offer(List<UnitChoice> choices) {
        String chosen = getValue();
        choices.forEach(choice -> labels.put(choice.code(), choice.label()));
        setItems(
                (code, typed) -> labels.getOrDefault(code, code)
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.strip().toLowerCase(Locale.ROOT)),
                choices.stream().map(UnitChoice::code).toList());
        if (chosen != null) {
            setValue(chosen);
        }
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : getValue();
    }

    @Override
    public void restoreText(String text) {
        setValue(text.isEmpty() ? null : text);
    }
}
