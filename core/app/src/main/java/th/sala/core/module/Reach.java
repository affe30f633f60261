package th.sala.core.module;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * How a module stands in one department.
 *
 * @param allowed whether the department may have it; the administrator's word
 * @param switched whether it is switched on, where it is allowed; the head's word
 * @param mayHave who settled the first
 * @param choice who settled the second
 */
public record Reach(boolean allowed, boolean switched, Source mayHave, Source choice) {
    public boolean on() {
        return allowed && switched;
    }

    /** What decides that it is on or off. */
    public Source source() {
        return allowed ? choice : mayHave;
    }

    /**
     * Where a word comes from.
     *
     * @param department the department itself or one above it; null where nobody said anything and the module's default counts
     * @param by who said it, null with the default
     * @param at when, null with the default
     */
    public record Source(
            @Nullable DepartmentId department,
            @Nullable PersonId by,
            @Nullable Instant at) {
        public static final Source DEFAULT = new Source(null, null, null);
    }
}
