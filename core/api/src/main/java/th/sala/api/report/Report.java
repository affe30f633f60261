package th.sala.api.report;

import java.util.List;
import java.util.Locale;
import th.sala.api.module.Contribution;
import th.sala.api.time.FiscalYear;

/** A report of a module: described once as content, shown on screen, as PDF and as Excel. */
public interface Report extends Contribution {
    /** Module id and name, {@code strategy.quarter}; part of the file name and the audit. */
    String id();

    /** Key of the title. */
    String title();

    /** Permission needed to run it. */
    String permission();

    /** What the person chooses before running it, in the order of the screen. */
    default List<ReportParameter> parameters() {
        return List.of();
    }

    /** The fiscal years there is something to report on; none where it can be any year around today. */
    default List<FiscalYear> years() {
        return List.of();
    }

    /**
     * The content for the chosen parameters, already scoped to what the signed-in person may see.
     *
     * @throws th.sala.api.RuleBroken where there is nothing to report for these parameters
     */
    ReportContent content(ReportValues values, Locale language);
}
