package th.sala.plugin.strategy.plan;

import java.util.List;

/** How many undertakings of one kind an activity has in one band at the end of a quarter. */
public record BandCount(long activityId, UndertakingKind kind, Band band, long count) {
    /** All of them together. */
    public static long sum(List<BandCount> counts) {
        return counts.stream().mapToLong(BandCount::count).sum();
    }
}
