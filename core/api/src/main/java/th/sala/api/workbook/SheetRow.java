package th.sala.api.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;

/** One row; empty cells are null, text is trimmed and in Unicode form NFC. */
public interface SheetRow {
    String sheetKey();

    /** Row number as the spreadsheet shows it, the heading being row 1. */
    int number();

    @Nullable
    String text(String column);

    @Nullable
    BigDecimal decimal(String column);

    @Nullable
    Integer count(String column);

    @Nullable
    LocalDate date(String column);

    @Nullable
    FiscalYear fiscalYear(String column);

    /** The text of a cell that the sheet requires. */
    default String required(String column) {
        String value = text(column);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is not required by the sheet");
        }
        return value;
    }
}
