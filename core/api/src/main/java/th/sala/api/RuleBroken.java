package th.sala.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule the person can mend: shown in words beside the field or as a message, never as an incident.
 *
 * <p>The key names a text in the bundle of its owner, {@code strategy.project.overBudget}; the arguments fill its
 * placeholders {@code {0}}, {@code {1}}, … in order.
 */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    /** A rule that concerns the record as a whole. */
    public RuleBroken(String key, Object... arguments) {
        this(null, key, List.of(arguments));
    }

    private RuleBroken(@Nullable String field, String key, List<Object> arguments) {
        super(field == null ? key : key + " at " + field);
        this.key = key;
        this.arguments = arguments;
        this.field = field;
    }

    /** A rule that concerns one field, named as the form's binding names it. */
    public static RuleBroken at(String field, String key, Object... arguments) {
        return new RuleBroken(field, key, List.of(arguments));
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The field the message belongs to, or null where it belongs to the record. */
    public @Nullable String field() {
        return field;
    }
}
