package th.sala.api.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Running Thai text: cleaned as it comes in, held together where a line must not break. */
public final class ThaiText {
    private static final char WORD_JOINER = '\u2060';
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]");
    private static final Pattern NIKHAHIT_AA = Pattern.compile("\u0E4D([\u0E48-\u0E4B]?)\u0E32");
    private static final Pattern COUNTED = Pattern.compile("(?:รุ่น|ระยะ|ครั้ง|ไตรมาส)(?=ที่)|ผู้(?=[ก-ฮเ-ไ])");
    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=[\\d๐-๙]) (?=[ก-ฮเ-ไ%])");
    private static final Pattern BEFORE_YEAR = Pattern.compile("(?<=ปี|พ\\.ศ\\.|ปีงบประมาณ|ร้อยละ|ที่) (?=[\\d๐-๙])");

    private ThaiText() {}

    /**
     * Text as it is kept: Unicode form NFC, invisible characters (zero-width spaces, joiners, direction marks) removed,
     * no-break spaces as spaces, a sara am typed as two characters as one, outer spaces stripped.
     */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ');
        String composed = NIKHAHIT_AA
                .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll("$1\u0E33");
        return composed.strip();
    }

    /** The text with number and unit, {@code ปี 2569}, {@code รุ่น·ที่} and {@code ผู้} + noun held on one line. */
    public static String together(String text) {
        String spaced = BEFORE_UNIT
                .matcher(BEFORE_YEAR.matcher(text).replaceAll("\u00a0"))
                .replaceAll("\u00a0");
        return COUNTED.matcher(spaced).replaceAll("$0" + WORD_JOINER);
    }

    /**
     * The whole text as one unbreakable name: spaces become no-break ones, a word joiner stands between all letters.
     * For names in print that must not be split; a search in the file for the plain name does not find it.
     */
    public static String unbroken(String name) {
        var held = new StringBuilder(name.length() * 2);
        name.codePoints().forEach(c -> {
            if (!held.isEmpty() && Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                held.append(WORD_JOINER);
            }
            held.appendCodePoint(c == ' ' ? '\u00a0' : c);
        });
        return held.toString();
    }
}
