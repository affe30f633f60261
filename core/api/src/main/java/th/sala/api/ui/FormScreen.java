package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.List;
import java.util.function.Function;
import th.sala.api.draft.DraftValue;

/**
 * A page to create or edit one record: two columns at most, a bar to save at the foot, Ctrl+S.
 *
 * <p>What is typed is kept per person and address and offered again; changed fields are marked; a broken rule stands
 * beside its field; when somebody else saved in between, the typed text stays.
 *
 * @param <T> the record the form edits, complete with its id and version
 */
public abstract class FormScreen<T> extends Screen implements UnsavedText {
    /** The record as it is now; called after navigation, and again when somebody else has changed it. */
    protected abstract T load();

    /** The record as the fields say it; parts without a field come from {@link #loaded}. */
    protected abstract T value();

    /**
     * Saves through a service.
     *
     * @throws th.sala.api.RuleBroken shown beside its field or above the form
     * @throws th.sala.api.StaleVersion where the record was changed since it was loaded
     */
    protected abstract Saved save(T value);

    /** Where "ยกเลิก" leads, an address inside the portal. */
    protected abstract String wayBack();

    /** The record as last loaded. */
    protected final T loaded() {
        throw new IllegalStateException();
    }

    /** Begins a group of fields. */
    protected final void section(String title) {}

    /**
     * Adds a field to the form.
     *
     * @param name name of the field in drafts and in {@code RuleBroken.at}
     * @param field with its label
     * @param getter what the record has for it
     */
    protected final <V, F extends Component & HasValue<?, V>> FormField<T, V> field(
            String name, F field, Function<T, V> getter) {
        throw new IllegalStateException();
    }

    /** Adds something that is no field: a note, facts; over both columns. */
    protected final void part(Component part) {}

    @Override
    public List<DraftValue> unsaved() {
        return List.of();
    }

    /**
     * What saving led to.
     *
     * @param message the result in words
     * @param path address to go to, inside the portal
     */
    public record Saved(String message, String path) {}
}
