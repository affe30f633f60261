package th.sala.api.time;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * Order of the Thai dictionary, the same as the database's collation {@code utf8mb4_thai_520_w2}.
 *
 * <p>A vowel written before its consonant is weighed after it; tone marks and Latin accents count only between words
 * that are otherwise the same; capitals do not count, and a Thai digit stands beside the western one. So two different texts may compare as equal, as in the database.
 */
public final class ThaiOrder {
    /** Compares two texts in the order of the Thai dictionary. */
    public static final Comparator<String> DICTIONARY = ThaiOrder::compare;

    /** Characters in the order of the collation, before digits, Latin and Thai letters. */
    private static final String FIRST = " `^_-–—,;:!?.·'‘’\"“”«»()[]{}§@*/\\&#%•๚๛°๏+±÷×<=>|~ๆ$฿";

    private static final int DIGIT = 0x100;
    private static final int LATIN = 0x200;
    private static final int THAI = 0x300;
    private static final int OTHER = 0x1000;

    private static final int PLAIN = 0x20;
    private static final int THAI_DIGIT = 0x175;

    private ThaiOrder() {}

    private static int compare(String left, String right) {
        Weights ofLeft = new Weights(left);
        Weights ofRight = new Weights(right);
        int byLetters = ofLeft.letters.compareTo(ofRight.letters);
        return byLetters != 0 ? byLetters : ofLeft.marks.compareTo(ofRight.marks);
    }

    /** The two levels of a text; each weight is kept as a char, so that texts compare like strings. */
    private static final class Weights {
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();

        Weights(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFD).stripTrailing();
            int i = 0;
            while (i < plain.length()) {
                char c = plain.charAt(i++);
                if (isLeadingVowel(c) && i < plain.length() && isConsonant(plain.charAt(i))) {
                    add(plain.charAt(i++));
                }
                add(c);
            }
        }

        private void add(char c) {
            if (isMark(c)) {
                marks.append(c == '๎' ? '็' : (char) (c + 1));
                return;
            }
            if (!Character.isSpaceChar(c) && (Character.isISOControl(c) || isInvisible(c))) {
                return;
            }
            letters.append((char) letter(c));
            marks.append((char) PLAIN);
            if (c >= '๐' && c <= '๙') {
                marks.append((char) THAI_DIGIT);
            }
        }

        private static int letter(char c) {
            if (Character.isSpaceChar(c)) {
                return 0;
            }
            int first = FIRST.indexOf(c);
            if (first >= 0) {
                return first;
            }
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                return DIGIT + digit;
            }
            char low = Character.toLowerCase(c);
            if (low >= 'a' && low <= 'z') {
                return LATIN + low - 'a';
            }
            return c >= 'ก' && c <= 'ๅ' ? THAI + c - 'ก' : OTHER + Math.min(c, 0xE000);
        }
    }

    private static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }

    private static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }

    private static boolean isMark(char c) {
        return c >= '็' && c <= '๎' || Character.getType(c) == Character.NON_SPACING_MARK && c < 'ก';
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
