package th.sala.plugin.strategy.ui;

import com.vaadin.flow.router.BeforeEvent;

/** Numbers in the address of a record. */
public final class RecordAddress {
    private static final long NONE = -1;

    private RecordAddress() {}

    /** The {@code :id} of the address; -1, which no record has, where it is no number. */
    public static long id(BeforeEvent event) {
        return event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(NONE);
    }

    /** The {@code :quarter} of the address; the route allows 1 to 4 only. */
    public static int quarter(BeforeEvent event) {
        return event.getRouteParameters().getInteger("quarter").orElse(1);
    }
}
