package th.sala.api.ui;

import com.vaadin.flow.router.BeforeEvent;

/** The number of a record in the address of its page. */
public final class RecordAddress {
    private static final long NONE = -1;

    private RecordAddress() {}

    /** The {@code :id} of the address; -1, which no record has, where it is no number or too long for one. */
    public static long id(BeforeEvent event) {
        return event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(NONE);
    }
}
