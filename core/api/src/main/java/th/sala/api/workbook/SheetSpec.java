package th.sala.api.workbook;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name name of the sheet, Thai, at most 31 characters; found regardless of case and outer spaces
 * @param key name for the code
 * @param required whether the workbook must have the sheet
 * @param columns in the order of the template; in the file they may stand in any order
 * @param uniqueBy keys of the columns that together name a row; no two rows may share them
 */
public record SheetSpec(String name, String key, boolean required, List<ColumnSpec> columns, List<String> uniqueBy) {
    public SheetSpec {
        columns = List.copyOf(columns);
        uniqueBy = List.copyOf(uniqueBy);
    }
}
