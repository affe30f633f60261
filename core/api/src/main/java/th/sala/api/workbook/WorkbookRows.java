package th.sala.api.workbook;

import java.util.List;

/** All rows of a workbook that were read without a fault in their cells. */
public interface WorkbookRows {
    /** The rows of one sheet in the order of the file; empty where the sheet is missing. */
    List<SheetRow> of(String sheetKey);
}
