package th.sala.api.ui;

import com.vaadin.flow.function.SerializablePredicate;

/**
 * A field of a form and its checks.
 *
 * @param <T> record of the form
 * @param <V> value of the field
 */
public final class FormField<T, V> {
    FormField() {}

    /** Must be filled: "(จำเป็น)" stands after the label. */
    public FormField<T, V> required() {
        return this;
    }

    /** Takes both columns. */
    public FormField<T, V> wide() {
        return this;
    }

    /** Refuses values for which the check is false; asked only where something is filled in. */
    public FormField<T, V> check(SerializablePredicate<V> check, String messageKey, Object... arguments) {
        return this;
    }
}
