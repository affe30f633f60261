package th.sala.api.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Choice of a quarter of a fiscal year, 1 to 4, as segments. */
public final class QuarterSelect extends RadioButtonGroup<Integer> implements DraftText {
    public QuarterSelect(String label) {
        super(label, 1, 2, 3, 4);
        addClassName("sala-segments");
        setItemLabelGenerator(number -> getTranslation("ui.quarter.item", number));
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : String.valueOf(getValue());
    }

    @Override
    public void restoreText(String text) {
        setValue(text.matches("[1-4]") ? Integer.valueOf(text) : null);
    }
}
