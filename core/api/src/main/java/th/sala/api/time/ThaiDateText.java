package th.sala.api.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed dates strictly; what could mean two days is refused rather than guessed. */
final class ThaiDateText {
    private static final String ERA = "(พ\\.?ศ\\.?|ค\\.?ศ\\.?)?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2}) ?([/.-]| ) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:วันที่ ?)?(\\d{1,2}) ?([ก-๙.]+?|[a-z]+\\.?) ?" + ERA + " ?(\\d{4}|\\d{2})");
    private static final Map<String, Month> MONTHS = months();

    private ThaiDateText() {}

    static Optional<LocalDate> parse(String text) {
        String plain =
                ThaiDigits.western(text).replaceAll("[\\p{Z}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return date(year(numbers.group(4), null, true), Integer.parseInt(numbers.group(3)), numbers.group(1));
        }
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return date(year(iso.group(1), null, true), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher words = WORDS.matcher(plain);
        return words.matches() ? ofWords(words) : Optional.empty();
    }

    private static Optional<LocalDate> ofWords(Matcher words) {
        String name = words.group(2).replace(".", "");
        Month month = MONTHS.get(name);
        if (month == null) {
            return Optional.empty();
        }
        // "29 Mar 24" is a common-era habit of writing: not taken for 2524.
        boolean thai = name.charAt(0) > 'z';
        return date(year(words.group(4), words.group(3), thai), month.getValue(), words.group(1));
    }

    /** The common-era year, or 0 where it cannot be told. */
    private static int year(String digits, @Nullable String era, boolean thai) {
        int number = Integer.parseInt(digits);
        boolean common = era != null && era.startsWith("ค");
        if (digits.length() == 2) {
            return thai && !common ? 2500 + number - 543 : 0;
        }
        if (number >= 2400 && number <= 2699) {
            return common ? 0 : number - 543;
        }
        return number >= 1900 && number <= 2156 && (era == null || common) ? number : 0;
    }

    private static Optional<LocalDate> date(int year, int month, String day) {
        if (year == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (Month month : Month.values()) {
            for (Locale language : new Locale[] {ThaiDates.THAI, Locale.ENGLISH}) {
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                    String name = ThaiDates.monthName(month, language, style);
                    months.put(name.replace(".", "").toLowerCase(Locale.ROOT), month);
                }
            }
        }
        return Map.copyOf(months);
    }
}
