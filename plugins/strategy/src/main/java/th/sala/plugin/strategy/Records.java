package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;

/** How records of this module are named, told apart and guarded against lost updates. */
public final class Records {
    private Records() {}

    /** The record's name in the audit: {@code strategy/undertaking/42}. */
    public static SubjectRef subject(String kind, long id) {
        return new SubjectRef("strategy", kind, Long.toString(id));
    }

    /**
     * Refuses to overwrite what somebody else saved meanwhile.
     *
     * @param seen version the person saw, null where there was no row
     * @throws StaleVersion where the person saw another version
     */
    public static void sameVersion(SubjectRef subject, @Nullable Integer seen, @Nullable YearRow now) {
        if (!Objects.equals(seen, now == null ? null : now.version())) {
            throw new StaleVersion(subject);
        }
    }

    /** Whether the year has a row with that code already. */
    public static boolean codeTaken(EntityManager entities, Class<? extends YearRow> rows, int year, String code) {
        return entities.createQuery(
                                "select count(r) from " + rows.getSimpleName()
                                        + " r where r.fiscalYear = :year and r.code = :code",
                                Long.class)
                        .setParameter("year", year)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    /** The text without outer spaces, null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
