package th.sala.api.audit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;

/** Writes the append-only audit; joins the caller's transaction, so that no change is without its row. */
public interface Audit {
    /**
     * Notes that the signed-in person (or the portal itself, on a thread without one) changed a record.
     *
     * @param what key of the act, {@code strategy.undertaking.edited}
     * @param before state before as a record, null where there was none
     * @param after state after as a record, null where there is none any more
     */
    void note(SubjectRef subject, String what, @Nullable Object before, @Nullable Object after);

    /**
     * Notes that the signed-in person did the same to many records, which is cheaper than one by one.
     *
     * @param what key of the act
     * @param after what came of it as a record, the same for all; null where there is nothing to say
     */
    default void noteEach(Collection<SubjectRef> subjects, String what, @Nullable Object after) {
        subjects.forEach(subject -> note(subject, what, null, after));
    }
}
