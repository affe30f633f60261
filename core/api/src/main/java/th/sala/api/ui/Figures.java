package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as screens show them: western digits, grouped, the unit held to its number by a no-break space.
 *
 * <p>What is unknown is said in words ({@link #unknown}), never left blank.
 */
public final class Figures {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Figures() {}

    /** A whole number, grouped: {@code 12,345}. */
    public static String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0, 0);
    }

    /** An amount of baht without its unit, two decimals: {@code 4,850,000.00}. */
    public static String money(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : decimal(baht, 2, 2);
    }

    /** An amount of baht with its unit: {@code 4,850,000.00 บาท}. */
    public static String baht(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : money(baht) + NO_BREAK_SPACE + translate("ui.unit.baht");
    }

    /** An amount of baht in million baht without its unit, four decimals: {@code 80.3213}. */
    public static String millions(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : decimal(inMillions(baht), 4, 4);
    }

    /** An amount of baht in million baht with its unit: {@code 80.3213 ล้านบาท}. */
    public static String millionBaht(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : millions(baht) + NO_BREAK_SPACE + translate("ui.unit.millionBaht");
    }

    /** Baht as million baht, rounded half up to four decimals. */
    public static BigDecimal inMillions(BigDecimal baht) {
        return baht.divide(MILLION, 4, RoundingMode.HALF_UP);
    }

    /** A percent for tables, as many decimals as it has, at most four: {@code 22.01 %}, {@code 50 %}. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : decimal(percent, 0, 4) + NO_BREAK_SPACE + "%";
    }

    /** A percent with exactly two decimals, for columns of computed shares: {@code 5.45 %}. */
    public static String share(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : decimal(percent, 2, 2) + NO_BREAK_SPACE + "%";
    }

    /** A percent for sentences: {@code ร้อยละ 22.01}. */
    public static String percentInWords(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : translate("ui.unit.percentWords", decimal(percent, 0, 4));
    }

    /** A number, grouped. */
    public static String decimal(BigDecimal number, int leastDecimals, int mostDecimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** The words for a value nobody knows. */
    public static String unknown() {
        return translate("ui.unknown");
    }

    private static String translate(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
