package th.sala.core.people.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;

/**
 * The organisation as everybody sees it today.
 *
 * <ul>
 *   <li>{@link #chart()} the whole agency, usually one tree
 *   <li>{@link #chart(DepartmentId)} one unit with everything below it
 *   <li>{@link #people(DepartmentId, int)} who works in one unit, its head first, then in Thai order
 * </ul>
 */
@Service
@OpenToAll("units, who leads them and who works there are known to everybody in the agency")
@Transactional(readOnly = true)
public class Units {
    private final UnitReader reader;
    private final Clock clock;

    Units(UnitReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The units at the top with all that is below them. */
    public List<Unit> chart() {
        return reader.on(today());
    }

    /** One unit with all that is below; empty where it is not in force today. */
    public Optional<Unit> chart(DepartmentId id) {
        return chart().stream()
                .flatMap(Unit::all)
                .filter(u -> u.id().equals(id))
                .findFirst();
    }

    /** Who has a place there today; the first of them up to a limit. */
    public List<UnitMember> people(DepartmentId id, int limit) {
        return reader.people(id, today(), limit);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
