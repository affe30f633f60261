package th.sala.api.ui;

import java.util.regex.Pattern;

/** Joiners that keep Thai words and figures on one line where browsers would break them. */
public final class ThaiText {
    private static final String WORD_JOINER = "\u2060";
    private static final String NO_BREAK_SPACE = "\u00a0";

    // Browsers know ที่ and ผู้ as words of their own and break before or after them (design rules, "Dates and
    // numbers").
    private static final Pattern ORDINAL = Pattern.compile("(?<=[ก-๛])ที่(?=[\\s\\u00a0][0-9๐-๙])");
    private static final Pattern PERSON_NOUN = Pattern.compile("ผู้(?=[ก-ฮเ-ไ])");
    private static final Pattern ORDINAL_NUMBER = Pattern.compile("ที่ (?=[0-9๐-๙])");
    private static final Pattern YEAR = Pattern.compile("(ปี|พ\\.ศ\\.|ปีงบประมาณ|ไตรมาส) (?=[0-9๐-๙])");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9๐-๙]) (?=%|บาท|ล้านบาท|น\\.|รายการ|งาน|โครงการ)");

    private ThaiText() {}

    /** The same text with invisible joiners; safe to call twice. Only for display, never for storing. */
    public static String keepTogether(String text) {
        String joined = ORDINAL.matcher(text).replaceAll(WORD_JOINER + "ที่");
        joined = PERSON_NOUN.matcher(joined).replaceAll("ผู้" + WORD_JOINER);
        joined = ORDINAL_NUMBER.matcher(joined).replaceAll("ที่" + NO_BREAK_SPACE);
        joined = YEAR.matcher(joined).replaceAll("$1" + NO_BREAK_SPACE);
        return UNIT.matcher(joined).replaceAll(NO_BREAK_SPACE);
    }
}
