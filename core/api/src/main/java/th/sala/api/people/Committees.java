package th.sala.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Committees and who sits in them; known to everybody who is signed in. */
public interface Committees {
    /** The committee, in force or not. */
    Optional<Committee> find(CommitteeId id);

    /** The committee with that code, in force or not. */
    Optional<Committee> find(String code);

    /** Those whose term covers the day, in Thai order. */
    List<Committee> inForce(LocalDate day);

    /** Who sits in it that day: the chair, the secretary, then the others in Thai order; empty outside its term. */
    List<Committee.Member> members(CommitteeId id, LocalDate day);
}
