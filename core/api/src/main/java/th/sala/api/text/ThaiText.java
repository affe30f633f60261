package th.sala.api.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Running Thai text: cleaned as it comes in, held together where a line must not break. */
public final class ThaiText {
    private static final String WORD_JOINER = "\u2060";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]");
    private static final Pattern NIKHAHIT_AA = Pattern.compile("\u0E4D([\u0E48-\u0E4B]?)\u0E32");

    private static final String DIGIT = "[0-9๐-๙]";
    private static final String MONTH =
            "(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภาพันธ์"
                    + "|[มกพสตธ]\\.[คพย]\\.|มี\\.ค\\.|เม\\.ย\\.|มิ\\.ย\\.";

    // Browsers know ที่ and ผู้ as words of their own and break before or after them. Every pattern begins with the
    // letter it is found by and looks back from there, and is asked only where the text holds that: all cells of long
    // lists pass here.
    private static final Pattern ORDINAL = Pattern.compile("ที่(?=[ \u00a0]" + DIGIT + ")(?<=[ก-๛]ที่)");
    private static final Pattern PERSON = Pattern.compile("ผู้(?=[ก-ฮเ-ไ])");
    private static final Pattern QUALITY = Pattern.compile("ความ(?=[ก-ฮเ-ไ])");
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile(" (?=" + DIGIT + ")(?<=(?:ที่|ปี|พ\\.ศ\\.|ปีงบประมาณ|ไตรมาส) )");
    private static final Pattern AFTER_NUMBER =
            Pattern.compile(" (?=%|บาท|ล้านบาท|น\\.|รายการ|งาน|โครงการ)(?<=" + DIGIT + " )");
    private static final Pattern BEFORE_FIGURE =
            Pattern.compile(" (?=" + DIGIT + ")(?<=(?:ร้อยละ|งบประมาณ|" + MONTH + ") )");
    private static final Pattern AFTER_FIGURE = Pattern.compile(" (?=คน|ครั้ง|แผนงาน|กิจกรรม|ฉบับ|เล่ม|เรื่อง"
            + "|ระบบ|รุ่น|แห่ง|หน้า|ปี|เดือน|วัน|ชั่วโมง|นาที|ล้านบาท|" + MONTH + ")(?<=" + DIGIT + " )");

    /** By their first letter, the longer first. */
    private static final Map<Character, List<Compound>> COMPOUNDS = compounds();

    private ThaiText() {}

    /**
     * Text as it is kept: Unicode form NFC, invisible characters (zero-width spaces, joiners, direction marks) removed,
     * no-break spaces as spaces, a sara am typed as two characters as one, outer spaces stripped.
     */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("").replace(NO_BREAK_SPACE, " ");
        String composed = NIKHAHIT_AA
                .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll("$1\u0E33");
        return composed.strip();
    }

    /**
     * A code or name in the one form shared by all spellings the database takes for the same: small and capital letters,
     * full-width and plain characters; Thai digits and western ones differ. Only to compare, never to store or show.
     */
    public static String asCompared(String code) {
        return Normalizer.normalize(clean(code), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * The same text with invisible joiners and no-break spaces where browsers would part a number from its unit, an
     * ordinal or ผู้ from its noun. Safe to call twice; only for display, never for storing.
     */
    public static String keepTogether(String text) {
        String joined = text;
        if (joined.contains("ที่")) {
            joined = ORDINAL.matcher(joined).replaceAll(WORD_JOINER + "ที่");
        }
        if (joined.contains("ผู้")) {
            joined = PERSON.matcher(joined).replaceAll("ผู้" + WORD_JOINER);
        }
        if (joined.indexOf(' ') >= 0) {
            joined = BEFORE_NUMBER.matcher(joined).replaceAll(NO_BREAK_SPACE);
            joined = AFTER_NUMBER.matcher(joined).replaceAll(NO_BREAK_SPACE);
        }
        return joined;
    }

    /**
     * As {@link #keepTogether}, for papers and narrow columns: compounds of the office that Unicode's dictionary does
     * not know, and the parts of a date, stay on one line too.
     */
    public static String keepWords(String text) {
        String spaced = BEFORE_FIGURE.matcher(text).replaceAll(NO_BREAK_SPACE);
        spaced = AFTER_FIGURE.matcher(spaced).replaceAll(NO_BREAK_SPACE);
        String joined = keepTogether(join(spaced));
        return QUALITY.matcher(joined).replaceAll("ความ" + WORD_JOINER);
    }

    /** Puts joiners into the compounds. A loop rather than a pattern: all cells of long lists pass here. */
    private static String join(String text) {
        var joined = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            Compound compound = compoundAt(text, at);
            if (compound == null) {
                joined.append(text.charAt(at++));
            } else {
                joined.append(compound.joined);
                at += compound.plain.length();
            }
        }
        return joined.toString();
    }

    private static @Nullable Compound compoundAt(String text, int at) {
        for (Compound compound : COMPOUNDS.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(compound.plain, at)) {
                return compound;
            }
        }
        return null;
    }

    private static Map<Character, List<Compound>> compounds() {
        try (var file = ThaiText.class.getResourceAsStream("compounds.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of compounds is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Compound(line.replace("|", ""), line.replace("|", WORD_JOINER)))
                    .sorted(Comparator.comparingInt(compound -> -compound.plain.length()))
                    .collect(Collectors.groupingBy(compound -> compound.plain.charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Compound(String plain, String joined) {}
}
