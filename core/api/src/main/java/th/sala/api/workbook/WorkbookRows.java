package th.sala.api.workbook;

import java.util.List;

/** All rows of a workbook. */
public interface WorkbookRows {
    /** The rows of one sheet without a fault in their cells, in the order of the file; empty where the sheet is missing. */
    List<SheetRow> of(String sheetKey);

    /**
     * The same with the rows that have a fault; a cell with a fault is null. A row that refers to one of them has its
     * counterpart in the file and is no fault of its own.
     */
    default List<SheetRow> withFaulty(String sheetKey) {
        return of(sheetKey);
    }
}
