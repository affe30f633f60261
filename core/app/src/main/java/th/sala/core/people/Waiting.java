package th.sala.core.people;

import java.util.List;
import th.sala.api.work.OpenItem;

/**
 * Work of one kind that waits for a person.
 *
 * @param titleKey key of the kind's name
 * @param items the first of them
 * @param unknown the module could not say what waits
 */
public record Waiting(String titleKey, List<OpenItem> items, boolean unknown) {
    public Waiting {
        items = List.copyOf(items);
    }
}
