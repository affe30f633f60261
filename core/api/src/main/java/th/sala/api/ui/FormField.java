package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializablePredicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form and its checks.
 *
 * @param <T> record of the form
 * @param <V> value of the field
 */
public final class FormField<T, V> {
    private final String name;
    private final Component component;
    private final HasValue<?, V> field;
    private final DraftCodec codec;
    private Binder.BindingBuilder<T, V> builder;
    private String original = "";
    private @Nullable String helper;
    private boolean marked;

    FormField(String name, Component component, HasValue<?, V> field, Binder.BindingBuilder<T, V> builder) {
        this.name = name;
        this.component = component;
        this.field = field;
        this.codec = DraftCodec.of(component);
        this.builder = builder;
        if (component instanceof HasHelper helped) {
            helper = helped.getHelperText();
        }
    }

    /** Must be filled: "(จำเป็น)" stands after the label. */
    public FormField<T, V> required() {
        builder = builder.asRequired(translate("ui.form.required"))
                .withValidator(
                        value -> !(value instanceof String text) || !text.isBlank(), translate("ui.form.required"));
        return this;
    }

    /** Takes both columns. */
    public FormField<T, V> wide() {
        component.addClassName("sala-form-wide");
        return this;
    }

    /** Refuses values for which the check is false; asked only where something is filled in. */
    public FormField<T, V> check(SerializablePredicate<V> check, String messageKey, Object... arguments) {
        builder = builder.withValidator(
                value -> value == null || field.isEmpty() || check.test(value), translate(messageKey, arguments));
        return this;
    }

    void bind(com.vaadin.flow.function.ValueProvider<T, V> getter) {
        builder.bind(getter, (record, value) -> {});
    }

    String name() {
        return name;
    }

    Component component() {
        return component;
    }

    HasValue<?, V> field() {
        return field;
    }

    String label() {
        return component instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : name;
    }

    String text() {
        return codec.text();
    }

    String readable() {
        return codec.readable();
    }

    /**
     * Puts back what this person typed, with the others' word beside it where they changed the field since.
     *
     * @param before what the record said when this person typed, null where nobody knows
     */
    void restore(String typed, @Nullable String before) {
        String theirs = readable();
        codec.restore(typed);
        mark(isChanged());
        if (before != null && !before.equals(original) && isChanged()) {
            help(translate("ui.form.theirs", theirs));
        }
    }

    String original() {
        return original;
    }

    void takeAsOriginal() {
        original = codec.text();
        mark(false);
    }

    boolean isChanged() {
        return !codec.text().equals(original);
    }

    /** Shows that the field was changed and is not saved. */
    void mark(boolean changed) {
        if (changed != marked) {
            marked = changed;
            component.getElement().getClassList().set("sala-changed", changed);
            help(changed ? translate("ui.form.changed") : helper);
        }
    }

    void help(@Nullable String text) {
        if (component instanceof HasHelper helped) {
            helped.setHelperText(text);
        }
    }

    void refuse(String message) {
        if (component instanceof HasValidation validated) {
            validated.setInvalid(true);
            validated.setErrorMessage(message);
        }
    }

    private static String translate(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
