package th.sala.plugin.strategy.plan;

/**
 * What the papers of a fiscal year call the agency and its strategic plan.
 *
 * @param planPeriod years of the strategic plan, {@code พ.ศ. 2566-2570}
 */
public record YearNames(String agency, String agencyShort, String planPeriod) {}
