package th.sala.core.people.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Committee;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.Committees;
import th.sala.api.people.OpenToAll;

/** Answers modules who sits in which committee. */
@Service
@OpenToAll("committees and who sits in them are known to everybody in the agency")
@Transactional(readOnly = true)
class CommitteeService implements Committees {
    private final CommitteeRows rows;

    CommitteeService(CommitteeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Committee> find(CommitteeId id) {
        return rows.find(id.value());
    }

    @Override
    public Optional<Committee> find(String code) {
        return rows.find(code);
    }

    @Override
    public List<Committee> inForce(LocalDate day) {
        return rows.on(day);
    }

    @Override
    public List<Committee.Member> members(CommitteeId id, LocalDate day) {
        return rows.find(id.value()).filter(c -> holds(c.from(), c.to(), day)).stream()
                .flatMap(c -> rows.members(id.value()).stream())
                .filter(m -> holds(m.from(), m.to(), day))
                .toList();
    }

    static boolean holds(LocalDate from, @org.jspecify.annotations.Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
