package th.sala.api.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people type them: grouped or not, western or Thai digits, with or without their unit. */
final class DecimalText {
    private static final Pattern UNIT = Pattern.compile("(฿|บาท|%|ร้อยละ|baht)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?");

    private DecimalText() {}

    /** The number, or empty where the text is none; grouping commas must stand where they belong. */
    static Optional<BigDecimal> parse(String typed) {
        String text = UNIT.matcher(western(typed)).replaceAll("").replaceAll("[\\s\\u00a0]+", "");
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    private static String western(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (c >= '๐' && c <= '๙' ? '0' + c - '๐' : c)));
        return plain.toString();
    }
}
