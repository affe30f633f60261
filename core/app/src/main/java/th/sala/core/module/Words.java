package th.sala.core.module;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import th.sala.api.time.ThaiDates;

/**
 * A sentence for the person: a key of the bundle {@code module} and what fills its placeholders.
 *
 * @param key {@code module.refused.unsigned}
 * @param arguments as kept in the database; dates as {@code 2026-11-20}
 */
public record Words(String key, List<String> arguments) {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    public Words {
        arguments = List.copyOf(arguments);
    }

    /** Keeps the arguments as text; a moment becomes its day in Thailand. */
    public static Words of(String key, @org.jspecify.annotations.Nullable Object... arguments) {
        return new Words(key, Arrays.stream(arguments).map(Words::text).toList());
    }

    /** The arguments as the person reads them: dates in words of the language. */
    public Object[] shown(Locale language) {
        return arguments.stream()
                .map(a -> a.matches(DATE) ? ThaiDates.brief(LocalDate.parse(a), language) : a)
                .toArray();
    }

    private static String text(@org.jspecify.annotations.Nullable Object argument) {
        return argument instanceof Instant moment
                ? moment.atZone(ThaiDates.ZONE).toLocalDate().toString()
                : String.valueOf(argument);
    }
}
