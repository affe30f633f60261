package th.sala.plugin.strategy;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/** A row that waits for one person (ผู้รับผิดชอบ). */
public interface Responsibility {
    /** Null where nobody is named. */
    @Nullable
    PersonId responsible();

    void responsible(@Nullable PersonId person);
}
