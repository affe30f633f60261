package th.sala.api.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as people of a Thai agency read and type them: Buddhist era in Thai, common era in every other language.
 *
 * <p>Day, month and year are held together by a no-break space (U+00A0). Stored dates stay ISO.
 */
public final class ThaiDates {
    /** Time zone of the agency. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /** Language of the agency, without a country: {@code th_TH} would turn old calendar classes Buddhist. */
    public static final Locale THAI = Locale.of("th");

    private static final char NBSP = '\u00a0';
    private static final int ERA = 543;

    private ThaiDates() {}

    /** {@code 20 พฤศจิกายน 2569}. */
    public static String full(LocalDate date) {
        return full(date, THAI);
    }

    /** {@code 20 พฤศจิกายน 2569} in Thai, {@code 20 November 2026} in any other language. */
    public static String full(LocalDate date, Locale language) {
        return day(date, monthName(date.getMonth(), language, TextStyle.FULL), language);
    }

    /** {@code 20 พ.ย. 2569}, for rows of a list. */
    public static String brief(LocalDate date) {
        return brief(date, THAI);
    }

    /** {@code 20 พ.ย. 2569} in Thai, {@code 20 Nov 2026} in any other language. */
    public static String brief(LocalDate date, Locale language) {
        return day(date, monthName(date.getMonth(), language, TextStyle.SHORT), language);
    }

    /** {@code ๒๐ พฤศจิกายน ๒๕๖๙}, as official letters are dated. */
    public static String official(LocalDate date) {
        return ThaiDigits.thai(full(date));
    }

    /** {@code 20/11/2569} as one types it; {@link #parse} reads it back. */
    public static String typed(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + (date.getYear() + ERA);
    }

    /** {@code พฤศจิกายน 2569}. */
    public static String month(YearMonth month, Locale language) {
        return monthName(month.getMonth(), language, TextStyle.FULL) + NBSP + year(month.getYear(), language);
    }

    /** {@code 09.40 น.} in Thai, {@code 09:40} in any other language. */
    public static String time(LocalTime time, Locale language) {
        return isThai(language)
                ? String.format(Locale.ROOT, "%02d.%02d%cน.", time.getHour(), time.getMinute(), NBSP)
                : String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** {@code 20 พ.ย. 2569 09.40 น.} in the time of the agency. */
    public static String dateTime(Instant moment, Locale language) {
        var local = LocalDateTime.ofInstant(moment, ZONE);
        return brief(local.toLocalDate(), language) + " " + time(local.toLocalTime(), language);
    }

    /** {@code 1 ต.ค. 2569 – 30 ก.ย. 2570}; one date where both are the same. */
    public static String range(LocalDate first, LocalDate last, Locale language) {
        return first.equals(last) ? brief(first, language) : brief(first, language) + " – " + brief(last, language);
    }

    /** {@code 2569} in Thai, {@code 2026} in any other language. */
    public static int year(int commonEra, Locale language) {
        return isThai(language) ? commonEra + ERA : commonEra;
    }

    /**
     * Reads a date as people type it: {@code 29/3/2567}, {@code ๒๙/๓/๒๕๖๗}, {@code 29 มี.ค. 67}, {@code 29/3/67},
     * {@code 29 มีนาคม พ.ศ. 2567}, {@code 29-03-2024}, {@code 2024-03-29}.
     *
     * <p>A year of two digits is of the Buddhist era (67 is 2567); of four digits, 2400 to 2699 is the Buddhist era and
     * 1900 to 2156 the common one. Everything else, and a day that does not exist (29/2/2566), gives empty.
     */
    public static Optional<LocalDate> parse(String text) {
        return ThaiDateText.parse(text);
    }

    static boolean isThai(Locale language) {
        return language.getLanguage().equals("th");
    }

    static String monthName(Month month, Locale language, TextStyle style) {
        return month.getDisplayName(style, isThai(language) ? THAI : Locale.ENGLISH);
    }

    private static String day(LocalDate date, String month, Locale language) {
        return "" + date.getDayOfMonth() + NBSP + month + NBSP + year(date.getYear(), language);
    }
}
