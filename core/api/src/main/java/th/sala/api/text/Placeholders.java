package th.sala.api.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places a text of a bundle leaves for its arguments: {@code {0}} is the first argument as it is, without grouping
 * (a year stays a year); {@code {0|page|pages}} is the first word where that argument reads 1, else the second.
 */
public final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private Placeholders() {}

    /** The text with its places filled; a place that no argument belongs to stays as it is. */
    public static String fill(String text, Object... arguments) {
        return arguments.length == 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(word(
                                place.group(),
                                Integer.parseInt(place.group(1)),
                                place.group(2),
                                place.group(3),
                                arguments)));
    }

    private static String word(
            String place,
            int index,
            @org.jspecify.annotations.Nullable String one,
            @org.jspecify.annotations.Nullable String more,
            Object... arguments) {
        if (index >= arguments.length) {
            return place;
        }
        String argument = String.valueOf(arguments[index]);
        if (one == null || more == null) {
            return argument;
        }
        return argument.equals("1") ? one : more;
    }
}
