package th.sala.api.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.Figures;

/**
 * A range of numbers with both ends included.
 *
 * @param from null for no lower end
 * @param to null for no upper end
 */
record NumberRange(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    private static final Pattern TYPED = Pattern.compile("([^–-]*?)\\s*(?:\\.\\.|[–-])\\s*([^–-]*)");

    /** Reads {@code 50}, {@code 50-80}, {@code 50–}, {@code -80}; empty where it is none of these. */
    static Optional<NumberRange> parse(String typed, BigDecimal unit) {
        String text = typed.strip();
        Matcher range = TYPED.matcher(text);
        if (!range.matches()) {
            return Figures.parsePercent(text).map(n -> new NumberRange(n.multiply(unit), n.multiply(unit)));
        }
        Optional<BigDecimal> from = Figures.parsePercent(range.group(1)).map(unit::multiply);
        Optional<BigDecimal> to = Figures.parsePercent(range.group(2)).map(unit::multiply);
        boolean broken = (from.isEmpty() && !range.group(1).isBlank())
                || (to.isEmpty() && !range.group(2).isBlank())
                || (from.isEmpty() && to.isEmpty());
        return broken ? Optional.empty() : Optional.of(new NumberRange(from.orElse(null), to.orElse(null)));
    }

    /** As queries and addresses have it. */
    String wire() {
        return plain(from) + ".." + plain(to);
    }

    /** As the person would type it. */
    static String typed(String wire, BigDecimal unit) {
        int dots = wire.indexOf("..");
        if (dots < 0) {
            return wire;
        }
        String from = inUnit(wire.substring(0, dots), unit);
        String to = inUnit(wire.substring(dots + 2), unit);
        return from.equals(to) ? from : from + "–" + to;
    }

    private static String inUnit(String number, BigDecimal unit) {
        return Figures.parsePercent(number)
                .map(n -> n.divide(unit, 6, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
