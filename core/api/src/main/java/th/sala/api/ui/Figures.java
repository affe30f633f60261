package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as screens show them: western digits, grouped, the unit held to its number by a no-break space.
 *
 * <p>What is unknown is said in words ({@link #unknown}), never left blank.
 */
public final class Figures {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private Figures() {}

    /** A whole number, grouped: {@code 12,345}. */
    public static String count(long number) {
        return th.sala.api.text.Figures.count(number);
    }

    /** An amount of baht without its unit, two decimals: {@code 4,850,000.00}. */
    public static String money(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : th.sala.api.text.Figures.money(baht);
    }

    /** An amount of baht in million baht without its unit, four decimals: {@code 80.3213}. */
    public static String millions(@Nullable BigDecimal baht) {
        return baht == null ? unknown() : th.sala.api.text.Figures.millions(baht);
    }

    /** A percent for tables, as many decimals as it has, at most four: {@code 22.01 %}, {@code 50 %}. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : decimal(percent, 0, 4) + NO_BREAK_SPACE + "%";
    }

    /** A percent with exactly two decimals, for columns of computed shares: {@code 5.45 %}. */
    public static String share(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : th.sala.api.text.Figures.percent(percent);
    }

    /** A number, grouped. */
    public static String decimal(BigDecimal number, int leastDecimals, int mostDecimals) {
        return th.sala.api.text.Figures.decimal(number, leastDecimals, mostDecimals);
    }

    /** The words for a value nobody knows. */
    public static String unknown() {
        return UI.getCurrent().getTranslation("ui.unknown");
    }
}
