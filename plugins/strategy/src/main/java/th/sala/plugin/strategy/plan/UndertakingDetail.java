package th.sala.plugin.strategy.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;

/**
 * An undertaking with its place in the plan and all that was reported for it.
 *
 * @param version state the person saw, given back when saving
 * @param frame what it may cost and when it runs
 * @param results what was reported, by number of the quarter
 */
public record UndertakingDetail(
        long id,
        int version,
        FiscalYear year,
        UndertakingDraft values,
        PlanFrame frame,
        ActivityLine activity,
        Map<Integer, Reported> results) {
    public UndertakingDetail {
        results = Map.copyOf(results);
    }

    public Optional<Reported> result(int quarter) {
        return Optional.ofNullable(results.get(quarter));
    }

    /** What was reported for one quarter, with the version the person saw. */
    public record Reported(int version, ResultDraft values) {
        public @Nullable Band band() {
            return values.band();
        }
    }
}
