package th.sala.core.workbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.SheetSpec;

/**
 * Finds columns and sheets by their titles, whatever spaces and capitals the file has.
 *
 * @param requiredMarks what the template puts behind the title of a required column, in every language
 */
record Headings(List<String> requiredMarks) {
    /** A column that takes every value. */
    static final ColumnSpec ANYTHING = ColumnSpec.text("", "", false, 0, "");

    @Nullable
    ColumnSpec find(SheetSpec sheet, String title) {
        String wanted = plain(title);
        for (ColumnSpec column : sheet.columns()) {
            String known = plain(column.title());
            if (known.equals(wanted)
                    || requiredMarks.stream()
                            .anyMatch(mark -> plain(column.title() + mark).equals(wanted))) {
                return column;
            }
        }
        return null;
    }

    static @Nullable SheetSpec sheet(List<SheetSpec> sheets, String name) {
        return sheets.stream()
                .filter(sheet -> plain(sheet.name()).equals(plain(name)))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String title) {
        return ThaiText.clean(title).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
