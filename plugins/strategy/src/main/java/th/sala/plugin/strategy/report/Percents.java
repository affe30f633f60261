package th.sala.plugin.strategy.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportBlock.Cell;

/** Entered percents come out as they were entered; a missing one is a dash, never 0. */
final class Percents {
    private static final String MISSING = "-";

    private Percents() {}

    /** {@code 41.67}, {@code 100}. */
    static String entered(@Nullable BigDecimal percent) {
        return percent == null ? MISSING : plain(percent).toPlainString();
    }

    /** As entered, a number in the workbook. */
    static Cell cell(@Nullable BigDecimal percent) {
        return percent == null ? Cell.of(MISSING) : number(plain(percent));
    }

    /** With at least 2 decimals: {@code 93.30}. */
    static Cell twoDecimals(@Nullable BigDecimal percent) {
        if (percent == null) {
            return Cell.of(MISSING);
        }
        var plain = plain(percent);
        return number(plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY));
    }

    private static Cell number(BigDecimal percent) {
        return new Cell(percent.toPlainString(), percent, percent.scale(), 1);
    }

    private static BigDecimal plain(BigDecimal percent) {
        var plain = percent.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
