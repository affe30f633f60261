package th.sala.core.search;

import java.util.Arrays;
import th.sala.api.text.ThaiText;

/**
 * A text in the form in which spellings of the same are the same: small letters, western digits, marks in one order, เเ as
 * แ. Knows from where in the text each letter comes, so that what was found can be marked.
 */
final class Folded {
    /** What is kept of the text. */
    enum Form {
        /** A space for all that is neither letter nor digit: to be cut into words. */
        SPACED,
        /** Letters and digits alone: Thai writes no spaces between words, and files put them anywhere. */
        STRICT,
        /** As strict, without the marks that are left out or mistaken most: tone marks, ์ and ็. */
        LOOSE
    }

    private static final char SARA_E = 'เ';
    private static final char SARA_AE = 'แ';
    private static final char SARA_AM = 'ำ';
    private static final char MAITAIKHU = '\u0E47';
    private static final char LAST_MARK = '\u0E4E';

    private final char[] letters;
    private final int[] from;
    private int length;

    private Folded(int most) {
        letters = new char[most];
        from = new int[most];
    }

    /** The text, cleaned already, in one of the forms. */
    static Folded of(String text, Form form) {
        var folded = new Folded(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.take(text.charAt(at), at, form);
        }
        return folded;
    }

    static String text(String text, Form form) {
        return of(ThaiText.clean(text), form).toString();
    }

    private void take(char read, int at, Form form) {
        char letter = Character.toLowerCase(western(read));
        if (isTone(letter)) {
            if (form != Form.LOOSE) {
                mark(letter, at);
            }
        } else if (isVowelMark(letter)) {
            vowel(letter, at);
        } else if (letter == SARA_E && length > 0 && letters[length - 1] == SARA_E && from[length - 1] == at - 1) {
            letters[length - 1] = SARA_AE;
        } else if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || isAccent(letter)) {
            add(letter, at);
        } else if (form == Form.SPACED && length > 0 && letters[length - 1] != ' ') {
            add(' ', at);
        }
    }

    /** A tone goes behind the vowels above and below and before ำ; one that is typed twice counts once. */
    private void mark(char tone, int at) {
        if (length > 0 && letters[length - 1] == SARA_AM) {
            if (length < 2 || letters[length - 2] != tone) {
                add(SARA_AM, at);
                letters[length - 2] = tone;
            }
        } else if (length == 0 || letters[length - 1] != tone) {
            add(tone, at);
        }
    }

    private void vowel(char vowel, int at) {
        if (length > 0 && letters[length - 1] == vowel) {
            return;
        }
        if (length > 0 && isTone(letters[length - 1])) {
            if (length < 2 || letters[length - 2] != vowel) {
                add(letters[length - 1], at);
                letters[length - 2] = vowel;
            }
        } else {
            add(vowel, at);
        }
    }

    private void add(char letter, int at) {
        letters[length] = letter;
        from[length++] = at;
    }

    private static char western(char read) {
        return read >= '๐' && read <= '๙' ? (char) (read - '๐' + '0') : read;
    }

    /** Tone marks, ็, ์ and what else stands highest. */
    static boolean isTone(char letter) {
        return letter >= MAITAIKHU && letter <= LAST_MARK && letter != '\u0E4D';
    }

    private static boolean isVowelMark(char letter) {
        return letter == '\u0E31' || (letter >= '\u0E34' && letter <= '\u0E3A') || letter == '\u0E4D';
    }

    private static boolean isAccent(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    int length() {
        return length;
    }

    /** Where the letter at this place stands in the text. */
    int from(int place) {
        return from[place];
    }

    /** The places at which what is looked for begins. */
    int[] places(String part) {
        String all = toString();
        int[] found = new int[16];
        int count = 0;
        for (int at = all.indexOf(part); at >= 0 && !part.isEmpty(); at = all.indexOf(part, at + part.length())) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at;
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public String toString() {
        return new String(letters, 0, length);
    }
}
