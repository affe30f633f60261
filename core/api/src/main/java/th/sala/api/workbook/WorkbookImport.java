package th.sala.api.workbook;

import java.util.List;
import th.sala.api.module.Contribution;
import th.sala.api.work.Progress;

/**
 * An import from one workbook; template, reading, preview, progress and "all or nothing" come from the core.
 *
 * <p>The core reads every sheet by its description, then asks {@link #check} for faults between rows, shows what would
 * happen, and calls {@link #apply} in one transaction only when there is no fault at all.
 */
public interface WorkbookImport extends Contribution {
    /** Module id and name, {@code strategy.plan}. */
    String id();

    /** Key of the title. */
    String title();

    /** Permission needed to import. */
    String permission();

    /** The sheets, in the order of the template. */
    List<SheetSpec> sheets();

    /** Finds the faults that need more than one cell; called in a read-only transaction. */
    void check(WorkbookRows rows, Faults faults, Progress progress);

    /** What {@link #apply} would do; called in a read-only transaction, only without faults. */
    ImportSummary preview(WorkbookRows rows, Progress progress);

    /** Writes everything; called in one transaction, only without faults. A second call with the same rows changes nothing. */
    ImportSummary apply(WorkbookRows rows, Progress progress);
}
