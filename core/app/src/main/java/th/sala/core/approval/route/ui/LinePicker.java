package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.api.ui.DraftText;
import th.sala.core.approval.route.RouteChoices.Named;

/** Choice of the lines a desk looks at; the value is their keys. */
final class LinePicker extends MultiSelectComboBox<String> implements DraftText {
    private static final long serialVersionUID = 1L;

    LinePicker(String label) {
        super(label);
        addClassName("sala-picker");
    }

    /** Offers these lines, and those a route names that no request has said yet. */
    void offer(List<Named> lines, Set<String> named) {
        Set<String> keys = new LinkedHashSet<>(RouteWords.EVERY_REQUEST);
        lines.forEach(line -> keys.add(line.code()));
        named.stream().sorted().forEach(keys::add);
        setItems(keys);
        setItemLabelGenerator(key -> RouteWords.line(key, lines));
    }

    @Override
    public String draftText() {
        return getValue().stream().sorted().collect(Collectors.joining("\n"));
    }

    @Override
    public void restoreText(String text) {
        setValue(Arrays.stream(text.split("\n")).filter(key -> !key.isEmpty()).collect(Collectors.toSet()));
    }
}
