package th.sala.api.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All rows of a workbook that were read without a fault in their cells. */
public interface WorkbookRows {
    /** The rows of one sheet in the order of the file; empty where the sheet is missing. */
    List<SheetRow> of(String sheetKey);

    /**
     * Every text in a column of texts or choices, also of rows with a fault in another cell: a row that refers to one of
     * them has its counterpart in the file and is no fault of its own.
     */
    default Set<String> texts(String sheetKey, String column) {
        var texts = new LinkedHashSet<String>();
        for (SheetRow row : of(sheetKey)) {
            String text = row.text(column);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
