package th.sala.core.people.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.ActingId;
import th.sala.api.people.PersonId;

/** What screens and services say of an absence. */
public final class Absence {
    private Absence() {}

    /** Why somebody is away; told only to those who must know. */
    public enum Kind {
        LEAVE,
        TRAVEL,
        TRAINING,
        OTHER
    }

    /** What a person types; unfinished while typing. */
    public record Draft(
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String note,
            @Nullable ActingId acting) {}

    /** An absence as it is kept. */
    public record Detail(long id, int version, LocalDate from, LocalDate to, Draft values) {}

    /** An appointment by which somebody stands in for the person, to choose for an absence. */
    public record StandIn(
            ActingId id,
            String orderNumber,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Somebody who leads is away and nobody stands in on these days. */
    public record Uncovered(PersonId person, String name, LocalDate from, LocalDate to) {}
}
