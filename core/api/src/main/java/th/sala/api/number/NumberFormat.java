package th.sala.api.number;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDigits;

/**
 * How the numbers of a series are written and counted.
 *
 * <p>The pattern is text with fields: <code>{number}</code> the number, <code>{number:4}</code> with at least four
 * digits, <code>{year}</code> the year of the Buddhist era, <code>{yy}</code> its last two digits, <code>{unit}</code> the
 * code of the department. Two different numbers never look the same: the year is always there, the department where each
 * counts for itself, and between a department and the number stands something that is no digit.
 *
 * @param pattern at most 60 characters, {@code อนุมัติ {number:4}/{year}}
 * @param thaiDigits whether all digits are written as Thai ones
 * @param counted when counting begins anew
 * @param perDepartment whether each department counts for itself; otherwise the agency counts as one
 */
public record NumberFormat(String pattern, boolean thaiDigits, Counted counted, boolean perDepartment) {
    private static final int LONGEST = 60;
    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");
    private static final Set<String> FIELDS = Set.of("number", "year", "yy", "unit");
    private static final String UNIT = "{unit}";

    /** @throws RuleBroken at {@code pattern} where its numbers could look the same or it cannot be read */
    public NumberFormat {
        pattern = ThaiText.clean(pattern);
        if (pattern.length() > LONGEST) {
            throw broken("number.rule.tooLong", LONGEST);
        }
        Set<String> fields = fields(pattern);
        if (!fields.contains("number")) {
            throw broken("number.rule.numberMissing");
        }
        if (!fields.contains("year") && !fields.contains("yy")) {
            throw broken("number.rule.yearMissing");
        }
        if (perDepartment && !fields.contains("unit")) {
            throw broken("number.rule.unitMissing");
        }
        if (fields.contains("unit") && !isUnitApart(pattern)) {
            throw broken("number.rule.unitTouches");
        }
    }

    private static Set<String> fields(String pattern) {
        Set<String> fields = new HashSet<>();
        for (MatchResult field : FIELD.matcher(pattern).results().toList()) {
            String name = field.group(1);
            boolean known = FIELDS.contains(name) && (field.group(2) == null || name.equals("number"));
            if (!known) {
                throw broken("number.rule.unknown", field.group());
            }
            if (!fields.add(name)) {
                throw broken("number.rule.twice", field.group());
            }
        }
        if (FIELD.matcher(pattern).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
            throw broken("number.rule.brace");
        }
        return fields;
    }

    // Codes of departments may end or begin with digits: ก1 before 23 must not read as ก12 before 3.
    private static boolean isUnitApart(String pattern) {
        int unit = pattern.indexOf(UNIT);
        int number = pattern.indexOf("{number");
        String between = unit < number
                ? pattern.substring(unit + UNIT.length(), number)
                : pattern.substring(pattern.indexOf('}', number) + 1, unit);
        return FIELD.matcher(between).replaceAll("").chars().anyMatch(c -> !Character.isDigit(c));
    }

    private static RuleBroken broken(String key, Object... arguments) {
        return RuleBroken.at("pattern", key, arguments);
    }

    /** Whether each of its numbers has to be some department's. */
    public boolean asksForDepartment() {
        return pattern.contains(UNIT);
    }

    /**
     * The number as it stands on papers.
     *
     * @param value 1 or more
     * @param year year of the Buddhist era
     * @param unit code of the department; may be null where the pattern does not ask for one
     */
    public String text(int value, int year, @Nullable String unit) {
        if (unit == null && asksForDepartment()) {
            throw new IllegalArgumentException(pattern + " asks for a department");
        }
        String text = FIELD.matcher(pattern)
                .replaceAll(field -> Matcher.quoteReplacement(
                        switch (field.group(1)) {
                            case "number" -> padded(value, field.group(2));
                            case "year" -> Integer.toString(year);
                            case "yy" -> Integer.toString(year).substring(2);
                            default -> String.valueOf(unit);
                        }));
        return thaiDigits ? ThaiDigits.thai(text) : text;
    }

    private static String padded(int value, @Nullable String width) {
        String digits = Integer.toString(value);
        int missing = width == null ? 0 : Integer.parseInt(width) - digits.length();
        return "0".repeat(Math.max(0, missing)) + digits;
    }

    /** When counting begins anew. */
    public enum Counted {
        /** On 1 January. */
        CALENDAR,
        /** On 1 October, the beginning of the fiscal year. */
        FISCAL;

        /** The year of the Buddhist era in which a number of that day is counted. */
        public int year(LocalDate on) {
            return this == FISCAL ? FiscalYear.of(on).year() : on.getYear() + 543;
        }
    }
}
