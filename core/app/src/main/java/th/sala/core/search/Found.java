package th.sala.core.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;

/**
 * What was found.
 *
 * @param total of all pages
 * @param facets of each facet the values among all that was found, the most frequent first
 * @param complete false while the index is being built: there may be more
 */
public record Found(long total, List<Hit> hits, Map<Facet, List<Value>> facets, boolean complete) {
    /** Nothing. */
    static Found nothing(boolean complete) {
        return new Found(0, List.of(), Map.of(), complete);
    }

    /**
     * One record.
     *
     * @param link address within the portal
     */
    public record Hit(
            SubjectRef subject,
            String kindKey,
            String link,
            List<Piece> title,
            List<Piece> passage,
            @Nullable DepartmentId department,
            @Nullable Instant changedAt) {}

    /** A piece of text that is what was looked for, or stands between. */
    public record Piece(String text, boolean found) {}

    /** A value of a facet and how many entries have it. */
    public record Value(String value, long count) {}
}
