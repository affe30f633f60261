package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the content of a field is kept as text. */
record DraftCodec(Supplier<String> read, Consumer<String> write, Supplier<String> words) {
    /** @throws IllegalArgumentException where the kind of field is not known and does not implement {@link DraftText} */
    static DraftCodec of(Component field) {
        return switch (field) {
            case DraftText own -> new DraftCodec(own::draftText, own::restoreText, words(field, own::draftText));
            case TextField text -> new DraftCodec(text::getValue, text::setValue, text::getValue);
            case TextArea text -> new DraftCodec(text::getValue, text::setValue, text::getValue);
            case Checkbox box ->
                new DraftCodec(
                        () -> String.valueOf(box.getValue()),
                        text -> box.setValue(Boolean.parseBoolean(text)),
                        () -> box.getTranslation(box.getValue() ? "ui.yes" : "ui.no"));
            case IntegerField number ->
                new DraftCodec(
                        () -> number.isEmpty() ? "" : String.valueOf(number.getValue()),
                        text -> number.setValue(text.isEmpty() ? null : Integer.valueOf(text)),
                        () -> number.isEmpty() ? "" : String.valueOf(number.getValue()));
            case Select<?> select -> choice(select, words(select, () -> ""));
            case ComboBox<?> box -> choice(box, words(box, () -> ""));
            case RadioButtonGroup<?> group -> choice(group, words(group, () -> ""));
            default ->
                throw new IllegalArgumentException(
                        field.getClass().getName() + " cannot be kept in a draft: let it implement DraftText");
        };
    }

    String text() {
        return read.get();
    }

    void restore(String text) {
        write.accept(text);
    }

    /** The content in words, for a person to copy. */
    String readable() {
        return words.get();
    }

    // Items are kept by what they call themselves: enum constants by name, records by their parts.
    private static <V> DraftCodec choice(HasValue<?, V> field, Supplier<String> words) {
        return new DraftCodec(
                () -> field.isEmpty() ? "" : String.valueOf(field.getValue()),
                text -> items(field)
                        .filter(item -> String.valueOf(item).equals(text))
                        .findFirst()
                        .ifPresentOrElse(field::setValue, field::clear),
                words);
    }

    @SuppressWarnings("unchecked")
    private static <V> Stream<V> items(HasValue<?, V> field) {
        return (Stream<V>)
                switch (field) {
                    case Select<?> select -> select.getListDataView().getItems();
                    case ComboBox<?> box -> box.getListDataView().getItems();
                    case RadioButtonGroup<?> group -> group.getListDataView().getItems();
                    default -> Stream.empty();
                };
    }

    private static Supplier<String> words(Component field, Supplier<String> otherwise) {
        return switch (field) {
            case Select<?> select -> () -> wordsOf(select);
            case ComboBox<?> box -> () -> wordsOf(box);
            case RadioButtonGroup<?> group -> () -> wordsOf(group);
            default -> otherwise;
        };
    }

    private static <V> String wordsOf(Select<V> select) {
        return select.isEmpty() ? "" : select.getItemLabelGenerator().apply(select.getValue());
    }

    private static <V> String wordsOf(ComboBox<V> box) {
        return box.isEmpty() ? "" : box.getItemLabelGenerator().apply(box.getValue());
    }

    private static <V> String wordsOf(RadioButtonGroup<V> group) {
        return group.isEmpty() ? "" : group.getItemLabelGenerator().apply(group.getValue());
    }
}
