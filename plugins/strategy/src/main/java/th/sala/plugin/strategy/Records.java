package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
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

    /** The record a text names as {@link SubjectRef#toString} writes it. */
    public static SubjectRef reference(String text) {
        String[] parts = text.split("/", 3);
        return new SubjectRef(parts[0], parts[1], parts[2]);
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

    /**
     * Writes the row at once, so that a key somebody else took at the same moment is answered in words.
     *
     * @param ifTaken what to say where another row has its unique key
     */
    public static void store(EntityManager entities, YearRow row, Supplier<? extends RuntimeException> ifTaken) {
        store(
                () -> {
                    entities.persist(row);
                    entities.flush();
                },
                ifTaken);
    }

    /** As {@link #store(EntityManager, YearRow, Supplier)}, for rows that are written in another way. */
    public static void store(Runnable writing, Supplier<? extends RuntimeException> ifTaken) {
        try {
            writing.run();
        } catch (PersistenceException failed) {
            throw isTaken(failed) ? ifTaken.get() : failed;
        }
    }

    private static boolean isTaken(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
            }
        }
        return false;
    }

    /** The text without outer spaces, null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
