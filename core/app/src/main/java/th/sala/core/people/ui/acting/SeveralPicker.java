package th.sala.core.people.ui.acting;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.sala.api.ui.Choice;
import th.sala.api.ui.DraftText;

/** Choice of any number of things out of a short list. */
final class SeveralPicker extends MultiSelectComboBox<Choice> implements DraftText {
    private static final long serialVersionUID = 1L;

    private final List<Choice> all;

    SeveralPicker(String label, List<Choice> all) {
        super(label);
        this.all = List.copyOf(all);
        setItems(all);
        setItemLabelGenerator(Choice::label);
        setAutoExpand(AutoExpandMode.VERTICAL);
        addClassName("sala-picker");
    }

    /** Those of the list that stand for these; one that is not offered any more keeps its value as its name. */
    <V> Set<Choice> of(Collection<V> values, Function<V, String> text) {
        return values.stream().map(text).map(this::choice).collect(Collectors.toSet());
    }

    <V> Set<V> chosen(Function<String, V> read) {
        return getValue().stream().map(Choice::value).map(read).collect(Collectors.toSet());
    }

    private Choice choice(String value) {
        return all.stream().filter(c -> c.value().equals(value)).findFirst().orElseGet(() -> new Choice(value, value));
    }

    @Override
    public String draftText() {
        return getValue().stream().map(Choice::value).sorted().collect(Collectors.joining(","));
    }

    @Override
    public void restoreText(String text) {
        setValue(of(Arrays.stream(text.split(",")).filter(t -> !t.isEmpty()).toList(), t -> t));
    }
}
