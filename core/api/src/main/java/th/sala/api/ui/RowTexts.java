package th.sala.api.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;

/** The words of a cell. */
final class RowTexts {
    private RowTexts() {}

    static <R> String of(RowColumn<R> column, R row, Locale language) {
        Object value = column.cell().value(row);
        if (value == null) {
            return column.cell().kind() == RowCell.Kind.TEXT
                    ? ""
                    : column.cell().words(row);
        }
        return switch (column.cell().kind()) {
            case TEXT -> ThaiText.keepTogether(value.toString());
            case COUNT -> Figures.count(((Number) value).longValue());
            case BYTES -> th.sala.api.text.Figures.bytes(((Number) value).longValue());
            case MONEY -> Figures.money((BigDecimal) value);
            case MILLIONS -> Figures.millions((BigDecimal) value);
            case PERCENT -> Figures.percent((BigDecimal) value);
            case DATE -> ThaiDates.brief((LocalDate) value, language);
            case MOMENT -> ThaiDates.dateTime((Instant) value, language);
        };
    }

    /** The value of a percent bar, 0 to 100, or empty where the percent is unknown. */
    static String barValue(@Nullable Object percent) {
        return percent instanceof BigDecimal number
                ? number.min(BigDecimal.valueOf(100)).toPlainString()
                : "";
    }
}
