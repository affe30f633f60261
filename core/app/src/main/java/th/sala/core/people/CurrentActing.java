package th.sala.core.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.ActingId;

/**
 * Through which acting appointment the call under way on this thread was permitted, if it needed one. Every guarded call
 * has its own answer and hands it to the calls within it, so that what a person does in the own right says nothing of an
 * appointment, in the same request neither.
 */
public final class CurrentActing {
    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    private CurrentActing() {}

    /**
     * The appointment to note with an act. A demand that follows it begins another act: whoever goes through records of
     * several departments in one call notes each with what it needed.
     */
    public static Optional<ActingId> noted() {
        Call call = CURRENT.get();
        if (call == null) {
            return Optional.empty();
        }
        call.noted = true;
        return call.through();
    }

    /** The same work for another thread, which goes on as the call under way here. */
    public static Runnable carried(Runnable work) {
        Call here = CURRENT.get();
        @Nullable ActingId through = here == null ? null : here.through().orElse(null);
        return () -> {
            try (Call ignored = begin(through)) {
                work.run();
            }
        };
    }

    /** A call that was permitted through the appointment, or within the caller's where it needed none of its own. */
    static Call guarded(Optional<ActingId> through) {
        Call outer = CURRENT.get();
        return begin(through.or(() -> outer == null ? Optional.empty() : outer.through())
                .orElse(null));
    }

    /** Whether a call is under way that demands count for. */
    static boolean isUnderWay() {
        return CURRENT.get() != null;
    }

    /** Work for somebody else, to whom nothing of the caller's appointments counts. */
    static Call apart() {
        return begin(null);
    }

    private static Call begin(@Nullable ActingId through) {
        var call = new Call(CURRENT.get(), through);
        CURRENT.set(call);
        return call;
    }

    /** The call under way has demanded something that was there through the appointment, or in the own right. */
    static void demanded(Optional<ActingId> through) {
        Call call = CURRENT.get();
        if (call != null) {
            call.demanded(through);
        }
    }

    /** One guarded call; closing it makes the outer one current again. */
    static final class Call implements AutoCloseable {
        private final @Nullable Call outer;
        private final @Nullable ActingId admitted;
        private @Nullable ActingId needed;
        private boolean noted;

        private Call(@Nullable Call outer, @Nullable ActingId admitted) {
            this.outer = outer;
            this.admitted = admitted;
        }

        private Optional<ActingId> through() {
            return Optional.ofNullable(needed == null ? admitted : needed);
        }

        // what needed an appointment once needs it until it is noted, whatever else is demanded for the same act
        private void demanded(Optional<ActingId> through) {
            if (noted) {
                needed = null;
                noted = false;
            }
            needed = through.orElse(needed);
        }

        @Override
        public void close() {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
