package th.sala.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.api.text.ThaiText;

/**
 * What a person typed: parts between spaces, all of which must be found; what stands in quotation marks is one part.
 * Whatever is typed is a text to be found, never a command.
 */
final class Asked {
    private static final int LONGEST = 200;
    private static final int MOST_PARTS = 12;
    private static final Pattern PARTS = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|(\\S+)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");
    private static final int ERAS_APART = 543;
    private static final int FIRST_YEAR = 2400;
    private static final int LAST_YEAR = 2643;

    private final List<Part> parts;

    private Asked(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Asked of(String typed) {
        String clean = ThaiText.clean(typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed);
        Matcher matcher = PARTS.matcher(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
        Set<Part> parts = new LinkedHashSet<>();
        while (parts.size() < MOST_PARTS && matcher.find()) {
            Part part = Part.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            if (!part.strict().isEmpty()) {
                parts.add(part);
            }
        }
        return new Asked(List.copyOf(parts));
    }

    List<Part> parts() {
        return parts;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * A part in its forms, and where it names a year, the same with the year of the other era.
     *
     * @param strict the letters and digits alone
     * @param loose the same without tone marks
     * @param words with spaces, to be cut into words
     * @param otherEra null where it names no year
     */
    record Part(
            String strict,
            String loose,
            String words,
            @org.jspecify.annotations.Nullable Part otherEra) {
        private static final int GRAM = 3;
        /** Shorter words differ by their tone alone too often: ข่าว, ข้าว, ขาว. */
        private static final int LOOSE_FROM = 4;

        static Part of(String typed) {
            Part plain = forms(typed);
            String other = inTheOtherEra(plain.words);
            return other.equals(plain.words) ? plain : new Part(plain.strict, plain.loose, plain.words, forms(other));
        }

        private static Part forms(String typed) {
            return new Part(
                    Folded.text(typed, Folded.Form.STRICT),
                    Folded.text(typed, Folded.Form.LOOSE),
                    Folded.text(typed, Folded.Form.SPACED).strip(),
                    null);
        }

        /** Too short for the grams. */
        boolean isShort() {
            return strict.length() < GRAM;
        }

        boolean mayBeLoose() {
            return loose.length() >= LOOSE_FROM;
        }

        /** Itself and the one of the other era. */
        List<Part> spellings() {
            List<Part> spellings = new ArrayList<>(List.of(this));
            if (otherEra != null) {
                spellings.add(otherEra);
            }
            return spellings;
        }

        private static String inTheOtherEra(String words) {
            return YEAR.matcher(words).replaceAll(found -> {
                int year = Integer.parseInt(found.group());
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return Integer.toString(year - ERAS_APART);
                }
                return year >= FIRST_YEAR - ERAS_APART && year <= LAST_YEAR - ERAS_APART
                        ? Integer.toString(year + ERAS_APART)
                        : found.group();
            });
        }
    }
}
