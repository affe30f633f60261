package th.sala.api.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import th.sala.api.time.ThaiDigits;

/**
 * Money, percent and counts as they are written and typed; number and unit are held together by U+00A0.
 *
 * <p>Rounding is half up, as the agency's reports do it. Writing and reading go by the same rules: what these methods
 * write, the parsers take.
 */
public final class Figures {
    /** The largest percent a record can hold. */
    public static final BigDecimal LARGEST_PERCENT = new BigDecimal("99999.9999");

    /** The largest amount of baht a record can hold. */
    public static final BigDecimal LARGEST_BAHT = new BigDecimal("9999999999999.99");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER =
            Pattern.compile("[-−]?(\\d{1,3}(,\\d{3})+|\\d{1,3}( \\d{3})+|\\d+)(\\.\\d+)?|[-−]?\\.\\d+");
    private static final Pattern BAHT = Pattern.compile("(บาท|baht)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private Figures() {}

    /** {@code 4,850,000.00}. */
    public static String money(BigDecimal baht) {
        return decimal(baht, 2);
    }

    /** {@code 80.3213} for 80,321,300 baht. */
    public static String millions(BigDecimal baht) {
        return decimal(baht.divide(MILLION, 4, RoundingMode.HALF_UP), 4);
    }

    /** {@code 22.01 %}, for tables. */
    public static String percent(BigDecimal percent) {
        return decimal(percent, 2) + "\u00a0%";
    }

    /** {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 3.4 MB}: bytes in the largest unit that leaves a number of at least 1. */
    public static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(BigDecimal.valueOf(1024)) >= 0 && unit < units.length - 1) {
            size = size.divide(BigDecimal.valueOf(1024), 6, RoundingMode.HALF_UP);
            unit++;
        }
        return decimal(size, 0, unit < 2 ? 0 : 1) + "\u00a0" + units[unit];
    }

    /** The number with that many decimals and groups of three digits. */
    public static String decimal(BigDecimal number, int decimals) {
        return decimal(number, decimals, decimals);
    }

    /** The number with groups of three digits and as many decimals as it has, within these bounds. */
    public static String decimal(BigDecimal number, int leastDecimals, int mostDecimals) {
        BigDecimal rounded = number.setScale(mostDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
        int decimals = Math.max(leastDecimals, rounded.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    /** {@code part} of {@code whole} in percent with 2 decimals, or empty where the whole is 0. */
    public static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    /** {@link #share(BigDecimal, BigDecimal)} of two counts. */
    public static Optional<BigDecimal> share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A typed number: Thai or western digits, groups of three by comma or space, a minus; empty where it is none. */
    public static Optional<BigDecimal> parse(String text) {
        String plain = plain(text);
        return plain.length() <= LONGEST && NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replaceAll("[, ]", "").replace('−', '-')))
                : Optional.empty();
    }

    /** A typed percent; the sign or {@code ร้อยละ} may stand with it. Empty where it is none. */
    public static Optional<BigDecimal> parsePercent(String text) {
        String plain = plain(text);
        if (plain.startsWith("ร้อยละ")) {
            return parse(plain.substring("ร้อยละ".length()));
        }
        return parse(plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** A typed amount of baht; {@code บาท}, {@code ล้านบาท} or ฿ may stand with it. Empty where it is none. */
    public static Optional<BigDecimal> parseBaht(String text) {
        String plain = plain(text);
        if (plain.startsWith("฿")) {
            return parse(plain.substring(1));
        }
        if (plain.endsWith("ล้านบาท")) {
            return parse(plain.substring(0, plain.length() - "ล้านบาท".length()))
                    .map(millions -> millions.multiply(MILLION));
        }
        return parse(BAHT.matcher(plain).replaceFirst(""));
    }

    private static String plain(String text) {
        return ThaiDigits.western(text)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .strip();
    }
}
