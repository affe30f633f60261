package th.sala.core.number;

import org.jspecify.annotations.Nullable;
import th.sala.api.number.NumberFormat;

/**
 * A series as whoever looks after numbers sees it.
 *
 * @param titleKey null while nobody brings the series
 * @param next what the next number would look like today; of the person's own department where each counts for itself
 * @param last text of the last number given, null before the first one and where the person may not see it
 */
public record SeriesRow(
        long id,
        String code,
        @Nullable String titleKey,
        NumberFormat format,
        String next,
        @Nullable String last,
        int version) {}
