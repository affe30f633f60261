package th.sala.api.module;

import java.util.List;
import java.util.Set;

/**
 * One option of a module, set for each department; where a department has no value, that of the nearest one above it
 * counts, at the top the default. Its title is the text {@code strategy.option.explainBelow} for the key {@code
 * strategy.explainBelow}, its help the same with {@code .help}, that of a choice with {@code .} and the choice.
 *
 * @param key begins with the module's id
 * @param byDefault as text: {@code true}, {@code 50}, …
 * @param least of a whole number
 * @param most of a whole number, or characters of a text
 * @param choices of a choice, empty for other kinds
 */
public record ModuleOption(String key, Kind kind, String byDefault, int least, int most, List<String> choices) {
    public ModuleOption {
        choices = List.copyOf(choices);
        if (!key.matches("[a-z][a-z0-9]+\\.[a-zA-Z0-9.]+") || key.length() > 120) {
            throw new IllegalArgumentException(key + " is no key of an option");
        }
        if (!fits(kind, byDefault, least, most, choices)) {
            throw new IllegalArgumentException(byDefault + " is no value of " + key);
        }
    }

    /** What an option holds. */
    public enum Kind {
        YES_NO,
        WHOLE_NUMBER,
        TEXT,
        CHOICE
    }

    public static ModuleOption yesNo(String key, boolean byDefault) {
        return new ModuleOption(key, Kind.YES_NO, Boolean.toString(byDefault), 0, 0, List.of());
    }

    /** A whole number from {@code least} to {@code most}. */
    public static ModuleOption wholeNumber(String key, int byDefault, int least, int most) {
        return new ModuleOption(key, Kind.WHOLE_NUMBER, Integer.toString(byDefault), least, most, List.of());
    }

    /** A text of at most {@code longest} characters, 1 to 2,000. */
    public static ModuleOption text(String key, String byDefault, int longest) {
        return new ModuleOption(key, Kind.TEXT, byDefault, 0, longest, List.of());
    }

    /** One of these words. */
    public static ModuleOption choice(String key, String byDefault, String... choices) {
        return new ModuleOption(key, Kind.CHOICE, byDefault, 0, 0, List.of(choices));
    }

    /** Whether the option may have this value. */
    public boolean accepts(String value) {
        return fits(kind, value, least, most, choices);
    }

    /** Key of its name. */
    public String titleKey() {
        return key.replaceFirst("\\.", ".option.");
    }

    private static boolean fits(Kind kind, String value, int least, int most, List<String> choices) {
        return switch (kind) {
            case YES_NO -> Set.of("true", "false").contains(value);
            case WHOLE_NUMBER ->
                value.matches("-?\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
            case TEXT -> value.length() <= most;
            case CHOICE -> choices.contains(value);
        };
    }
}
