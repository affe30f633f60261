package th.sala.plugin.strategy.project;

import java.util.Map;
import java.util.Optional;
import th.sala.api.time.FiscalYear;

/**
 * A strategic project with all that was reported for it.
 *
 * @param version state the person saw, given back when saving
 * @param reports what was reported, by number of the quarter
 */
public record ProjectDetail(
        long id,
        int version,
        FiscalYear year,
        ProjectDraft values,
        StrategyLine strategy,
        Map<Integer, Reported> reports) {
    public ProjectDetail {
        reports = Map.copyOf(reports);
    }

    public Optional<Reported> report(int quarter) {
        return Optional.ofNullable(reports.get(quarter));
    }

    /** What was reported for one quarter, with the version the person saw. */
    public record Reported(int version, ProjectReport values) {}
}
