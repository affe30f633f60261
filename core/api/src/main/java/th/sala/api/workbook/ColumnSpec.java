package th.sala.api.workbook;

import java.util.List;

/**
 * One column of a sheet.
 *
 * @param title heading in the first row
 * @param key name for the code
 * @param maxLength longest text, 0 for kinds that are not text
 * @param choices allowed texts, only for {@link Kind#CHOICE}
 * @param help sentence for the template's heading comment, may be empty
 */
public record ColumnSpec(
        String title, String key, Kind kind, boolean required, int maxLength, List<String> choices, String help) {
    public ColumnSpec {
        choices = List.copyOf(choices);
    }

    public static ColumnSpec text(String title, String key, boolean required, int maxLength, String help) {
        return new ColumnSpec(title, key, Kind.TEXT, required, maxLength, List.of(), help);
    }

    public static ColumnSpec of(String title, String key, Kind kind, boolean required, String help) {
        return new ColumnSpec(title, key, kind, required, 0, List.of(), help);
    }

    public static ColumnSpec choice(String title, String key, boolean required, List<String> choices, String help) {
        return new ColumnSpec(title, key, Kind.CHOICE, required, 0, choices, help);
    }

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** Whole number, 0 or more. */
        COUNT,
        /** Amount with at most 6 decimals, may be negative. */
        DECIMAL,
        /** 0 or more, may exceed 100, at most 4 decimals; a percent sign is accepted. */
        PERCENT,
        /** Fiscal year of the Buddhist era, 2500 to 2700. */
        FISCAL_YEAR,
        /** Real date, or text as the date picker accepts it. */
        DATE,
        CHOICE
    }
}
