package th.sala.api.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;

/**
 * One record as the search knows it; plain text, never a class of the module.
 *
 * @param subject the record, of the module that writes it
 * @param title what a hit shows first; the first 500 characters count
 * @param text what else it is found by; the first {@link #LONGEST_TEXT} characters count, may be empty
 * @param kindKey key of the kind's name, such as {@code strategy.search.undertaking}
 * @param link address of the record within the portal, {@code strategy/undertakings/42}
 * @param department where it belongs; null where it belongs to the whole agency
 * @param readers who may find it
 * @param author who answers for it, null where nobody is named
 * @param year null where it belongs to none
 * @param changedAt when its content was changed last; null where that is not known
 */
public record SearchEntry(
        SubjectRef subject,
        String title,
        String text,
        String kindKey,
        String link,
        @Nullable DepartmentId department,
        SearchReaders readers,
        @Nullable PersonId author,
        @Nullable FiscalYear year,
        @Nullable Instant changedAt) {
    /** In characters. */
    public static final int LONGEST_TEXT = 1_000_000;

    public SearchEntry {
        if (title.isBlank() || kindKey.isBlank() || link.isBlank()) {
            throw new IllegalArgumentException("An entry needs a title, a kind and a link: " + subject);
        }
    }
}
