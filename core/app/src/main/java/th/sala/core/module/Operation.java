package th.sala.core.module;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One recorded act on a module.
 *
 * @param moduleId null where a refused file did not name one
 * @param person name of who asked for it; null where the portal itself did
 * @param from version before, null where there was none
 * @param to version after, null where there is none
 * @param sha256 of the jar, null where none was at hand
 * @param ended null while it is under way
 * @param sentence the result in one sentence, null while it is under way
 * @param details for specialists, such as the stack trace; empty where there is nothing to add
 */
public record Operation(
        long id,
        @Nullable String moduleId,
        Kind kind,
        @Nullable String person,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sha256,
        Instant started,
        @Nullable Instant ended,
        Result result,
        @Nullable Words sentence,
        String details,
        List<Step> steps) {
    public Operation {
        steps = List.copyOf(steps);
    }

    /** What was asked for. */
    public enum Kind {
        RECEIVE,
        REHEARSE,
        INSTALL,
        UPGRADE,
        DOWNGRADE,
        START,
        STOP,
        UNINSTALL;

        /** Key of the name, {@code module.act.install}. */
        public String key() {
            return "module.act." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it went. */
    public enum Result {
        UNDER_WAY,
        DONE,
        /** Not begun: a check or the rehearsal said no. */
        REFUSED,
        /** Begun and failed; what was in service before is in service again. */
        FAILED,
        /** The portal ended meanwhile. */
        INTERRUPTED;

        /** Key of the name, {@code module.result.done}. */
        public String key() {
            return "module.result." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step.
     *
     * @param key {@code module.step.migrate}
     * @param took null while it is under way
     * @param failed whether the operation failed here
     */
    public record Step(
            String key, Instant started, @Nullable Duration took, boolean failed) {}
}
