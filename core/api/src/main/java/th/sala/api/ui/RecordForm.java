package th.sala.api.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form whose address names the record by its parameter {@code id}; an address without it is that of a new record, an
 * id without a record leads to the page for what is not found.
 *
 * @param <R> the record as a service hands it out
 * @param <T> what the fields hold; unlike the record it may be unfinished
 */
public abstract class RecordForm<R, T> extends FormScreen<T> implements BeforeEnterObserver {
    private @Nullable Long id;

    /** The record, or empty where there is none the person may see. */
    protected abstract Optional<R> find(long id);

    /**
     * Prepares the page: heading, way back, choices of the fields.
     *
     * @param record null where the form makes a new one
     * @throws th.sala.api.people.NotAllowed where the person must not change it
     */
    protected abstract void open(BeforeEnterEvent event, @Nullable R record);

    /**
     * What the fields hold at first.
     *
     * @param record null where the form makes a new one
     */
    protected abstract T entry(@Nullable R record);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").isEmpty() ? null : RecordAddress.id(event);
        if (isNew()) {
            open(event, null);
        } else {
            find(id())
                    .ifPresentOrElse(found -> open(event, found), () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    protected final boolean isNew() {
        return id == null;
    }

    /** Id of the record in the address; a new one has none. */
    protected final long id() {
        if (id == null) {
            throw new IllegalStateException("A new record has no id yet");
        }
        return id;
    }

    // Where the record went away meanwhile, the last state stays on the page and saving says what became of it.
    @Override
    protected final T load() {
        return isNew() ? entry(null) : find(id()).map(this::entry).orElseGet(this::loaded);
    }
}
