package th.sala.api.time;

/** Thai digits ๐ to ๙ and the western ones they stand for; other characters stay as they are. */
public final class ThaiDigits {
    private static final char ZERO = '๐';

    private ThaiDigits() {}

    /** The text with every western digit as a Thai one, as official letters write it. */
    public static String thai(String text) {
        return shift(text, '0', ZERO);
    }

    /** The text with every Thai digit as a western one, as the screen shows it and numbers are read. */
    public static String western(String text) {
        return shift(text, ZERO, '0');
    }

    private static String shift(String text, char from, char to) {
        var shifted = new StringBuilder(text);
        for (int i = 0; i < shifted.length(); i++) {
            int digit = shifted.charAt(i) - from;
            if (digit >= 0 && digit <= 9) {
                shifted.setCharAt(i, (char) (to + digit));
            }
        }
        return shifted.toString();
    }
}
