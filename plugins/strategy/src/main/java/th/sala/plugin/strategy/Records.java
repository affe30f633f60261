package th.sala.plugin.strategy;

import org.jspecify.annotations.Nullable;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;

/** How records of this module are named and guarded against lost updates. */
public final class Records {
    private Records() {}

    /** The record's name in the audit: {@code strategy/undertaking/42}. */
    public static SubjectRef subject(String kind, long id) {
        return new SubjectRef("strategy", kind, Long.toString(id));
    }

    /**
     * Refuses to overwrite what somebody else saved meanwhile.
     *
     * @throws StaleVersion where the person saw another version
     */
    public static void sameVersion(SubjectRef subject, int seen, int now) {
        if (seen != now) {
            throw new StaleVersion(subject);
        }
    }

    /** The text without outer spaces, null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
