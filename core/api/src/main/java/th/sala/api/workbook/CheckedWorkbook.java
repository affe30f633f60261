package th.sala.api.workbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A workbook after all checks; nothing has been written.
 *
 * @param language what the faults are said in, also those found when it is applied
 * @param faults the first 1,000 faults in the order of the file
 * @param faultCount how many there are in all
 * @param summary what applying would do, null where there are faults
 */
public record CheckedWorkbook(
        String fileName,
        Locale language,
        int rowCount,
        List<Fault> faults,
        int faultCount,
        @Nullable ImportSummary summary,
        WorkbookRows rows) {
    public CheckedWorkbook {
        faults = List.copyOf(faults);
    }
}
