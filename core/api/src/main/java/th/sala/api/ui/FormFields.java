package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a form: filled from a record, checked, and told apart into changed and unchanged ones. */
final class FormFields<T> {
    private static final int TYPING_PAUSE_MS = 800;

    private final Binder<T> binder = new Binder<>();
    private final List<FormField<T, ?>> fields = new ArrayList<>();
    private final List<Runnable> bindings = new ArrayList<>();
    private final Runnable whenChanged;
    private boolean filling = true;

    /** @param whenChanged called when a person changes a field, not when the form fills it */
    FormFields(Runnable whenChanged) {
        this.whenChanged = whenChanged;
    }

    <V, F extends Component & HasValue<?, V>> FormField<T, V> add(
            String name, F field, Function<T, ? extends @Nullable V> getter) {
        var added = new FormField<T, V>(name, field, field, binder.forField(field));
        bindings.add(() -> added.bind(record -> {
            V value = getter.apply(record);
            return value == null ? field.getEmptyValue() : value;
        }));
        // What is typed reaches the server after a short pause, so that the draft has it without leaving the field.
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(TYPING_PAUSE_MS);
        }
        field.addValueChangeListener(e -> {
            if (!filling) {
                whenChanged.run();
            }
        });
        fields.add(added);
        return added;
    }

    List<FormField<T, ?>> all() {
        return fields;
    }

    List<FormField<T, ?>> changed() {
        return fields.stream().filter(FormField::isChanged).toList();
    }

    List<FormField<T, ?>> named(@Nullable String name) {
        return fields.stream().filter(f -> f.name().equals(name)).toList();
    }

    /** Takes the record as what is unchanged. */
    void fill(T record) {
        // Checks are added to a field after it; the first record is when all of them are known.
        bindings.forEach(Runnable::run);
        bindings.clear();
        quietly(() -> {
            binder.readBean(record);
            fields.forEach(FormField::takeAsOriginal);
        });
    }

    /** Fills fields without the form taking it for a change. */
    void quietly(Runnable filler) {
        filling = true;
        filler.run();
        filling = false;
    }

    /** Says beside each field what is wrong with it; the fields with a fault, in the order of the form. */
    List<FormField<T, ?>> refused() {
        List<Component> refused = binder.validate().getFieldValidationErrors().stream()
                .map(BindingValidationStatus::getField)
                .map(Component.class::cast)
                .toList();
        return fields.stream().filter(f -> refused.contains(f.component())).toList();
    }

    /** The others' values come in; what this person typed goes on top, with the others' word beside it. */
    void merge(T latest) {
        var before = new LinkedHashMap<FormField<T, ?>, String>();
        var typed = new LinkedHashMap<FormField<T, ?>, String>();
        fields.forEach(field -> before.put(field, field.original()));
        changed().forEach(field -> typed.put(field, field.text()));
        fill(latest);
        quietly(() -> typed.forEach((field, text) -> field.restore(text, before.get(field))));
    }
}
