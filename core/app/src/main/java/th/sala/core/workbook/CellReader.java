package th.sala.core.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.api.time.ThaiDigits;
import th.sala.api.workbook.ColumnSpec;

/**
 * Reads one cell as its column describes it, or says what is wrong with it.
 *
 * <p>A formula counts with the value the spreadsheet computed last and is never run. Nothing is rounded or guessed.
 */
final class CellReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);
    private static final int ERA = 543;
    /** What a spreadsheet keeps of a number; digits beyond come from its binary form. */
    private static final MathContext EXACT = new MathContext(15);

    private CellReader() {}

    /** A value, nothing, or a fault. */
    record Reading(@Nullable Object value, @Nullable String fault, Object... arguments) {
        static final Reading NOTHING = new Reading(null, null);

        static Reading of(Object value) {
            return new Reading(value, null);
        }

        static Reading fault(String key, Object... arguments) {
            return new Reading(null, key, arguments);
        }
    }

    static Reading read(@Nullable Cell cell, ColumnSpec column) {
        if (cell == null) {
            return Reading.NOTHING;
        }
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case STRING -> ofText(ThaiText.clean(cell.getStringCellValue()), column);
            case NUMERIC -> ofNumber(cell, column);
            case BOOLEAN -> ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE", column);
            case ERROR -> Reading.fault("workbook.cell.error");
            default -> Reading.NOTHING;
        };
    }

    private static Reading ofText(String text, ColumnSpec column) {
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        return switch (column.kind()) {
            case TEXT -> text(text, column);
            case CHOICE -> choice(text, column);
            case COUNT -> Figures.parse(text).map(CellReader::count).orElse(noNumber(text));
            case DECIMAL -> Figures.parse(text).map(n -> decimal(n, 6)).orElse(noNumber(text));
            case PERCENT -> Figures.parsePercent(text).map(CellReader::percent).orElse(noNumber(text));
            case FISCAL_YEAR -> year(text);
            case DATE -> ThaiDates.parse(text).map(Reading::of).orElse(noDate(text));
        };
    }

    private static Reading ofNumber(Cell cell, ColumnSpec column) {
        boolean date = DateUtil.isCellDateFormatted(cell);
        if (column.kind() == ColumnSpec.Kind.DATE) {
            return date ? date(cell.getLocalDateTimeCellValue().toLocalDate()) : noDate(plain(number(cell)));
        }
        if (date) {
            return switch (column.kind()) {
                case TEXT, CHOICE ->
                    ofText(
                            ThaiText.clean(ThaiDates.brief(
                                    cell.getLocalDateTimeCellValue().toLocalDate())),
                            column);
                default -> Reading.fault("workbook.cell.dateNotNumber");
            };
        }
        BigDecimal number = number(cell);
        return switch (column.kind()) {
            case TEXT, CHOICE -> ofText(shown(cell, number), column);
            case COUNT -> count(number);
            case DECIMAL -> decimal(number, 6);
            case PERCENT -> percent(isPercent(cell) ? number.multiply(HUNDRED) : number);
            default -> year(plain(number));
        };
    }

    private static Reading text(String text, ColumnSpec column) {
        int length = text.codePointCount(0, text.length());
        return column.maxLength() > 0 && length > column.maxLength()
                ? Reading.fault("workbook.cell.tooLong", length, column.maxLength())
                : Reading.of(text);
    }

    private static Reading choice(String text, ColumnSpec column) {
        return column.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(text))
                .findFirst()
                .map(Reading::of)
                .orElse(Reading.fault("workbook.cell.notChoice", excerpt(text), String.join(", ", column.choices())));
    }

    private static Reading count(BigDecimal number) {
        if (number.signum() < 0) {
            return Reading.fault("workbook.cell.negative");
        }
        if (decimals(number) > 0) {
            return Reading.fault("workbook.cell.notWhole");
        }
        return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? Reading.fault("workbook.cell.numberTooLarge")
                : Reading.of(number.intValueExact());
    }

    private static Reading percent(BigDecimal number) {
        if (number.signum() < 0) {
            return Reading.fault("workbook.cell.negative");
        }
        return number.compareTo(Figures.LARGEST_PERCENT) > 0
                ? Reading.fault("workbook.cell.percentTooLarge", Figures.decimal(Figures.LARGEST_PERCENT, 4))
                : decimal(number, 4);
    }

    private static Reading decimal(BigDecimal number, int most) {
        if (decimals(number) > most) {
            return Reading.fault("workbook.cell.tooManyDecimals", most);
        }
        return number.abs().compareTo(LARGEST) >= 0
                ? Reading.fault("workbook.cell.numberTooLarge")
                : Reading.of(number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number);
    }

    private static Reading year(String text) {
        String digits = ThaiDigits.western(text).replaceFirst("^(พ\\.?ศ\\.?|ปีงบประมาณ|ปี)\\s*", "");
        if (!digits.matches("\\d{4}")) {
            return Reading.fault("workbook.cell.notYear", excerpt(text));
        }
        int year = Integer.parseInt(digits);
        if (year >= 2500 && year <= 2700) {
            return Reading.of(new FiscalYear(year));
        }
        return year >= 1950 && year <= 2150
                ? Reading.fault("workbook.cell.commonEraYear", digits, Integer.toString(year + 543))
                : Reading.fault("workbook.cell.notYear", digits);
    }

    /** A spreadsheet without Thai settings keeps 29/3/2567 as a day of the common era: taken back by 543 years. */
    private static Reading date(LocalDate date) {
        LocalDate day = date.getYear() >= 2400 ? date.minusYears(ERA) : date;
        // 29/2/2568 is a day of the common era and none of the Buddhist one.
        boolean exists = day.getDayOfMonth() == date.getDayOfMonth();
        return exists && day.getYear() >= 1900 && day.getYear() <= 2156
                ? Reading.of(day)
                : noDate(date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear());
    }

    private static BigDecimal number(Cell cell) {
        return new BigDecimal(cell.getNumericCellValue(), EXACT).stripTrailingZeros();
    }

    /** A number in a column of texts, as the cell shows it: 007 stays 007. */
    private static String shown(Cell cell, BigDecimal number) {
        String format =
                Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
        String plain = plain(number);
        return format.matches("0+") && plain.matches("\\d+") && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static boolean isPercent(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static int decimals(BigDecimal number) {
        return Math.max(number.stripTrailingZeros().scale(), 0);
    }

    private static Reading noNumber(String text) {
        return Reading.fault("workbook.cell.notNumber", excerpt(text));
    }

    private static Reading noDate(String text) {
        return Reading.fault("workbook.cell.notDate", excerpt(text));
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > 40
                ? line.substring(0, line.offsetByCodePoints(0, 39)) + "…"
                : line;
    }
}
