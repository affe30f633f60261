package th.sala.core.people.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.people.Roles;

/** Who leads a unit or supervises one and is, or soon will be, away without anybody standing in. */
@Service
@OpenToAll("tells heads of themselves, deputies of the heads they supervise, and who looks after people of theirs")
public class UncoveredHeads {
    private static final int DAYS_AHEAD = 7;
    private static final int LONGEST = 366;

    private final People people;
    private final JdbcClient database;
    private final Clock clock;

    UncoveredHeads(People people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /** For the signed-in person, by the first day nobody stands in on. */
    @Transactional(readOnly = true)
    public List<Absence.Uncovered> concerning() {
        Set<Long> ids = people.currentIfAny().map(me -> concerned(me.id())).orElse(Set.of());
        if (ids.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Absence.Uncovered> away = away(ids, today);
        if (away.isEmpty()) {
            return List.of();
        }
        Map<PersonId, List<Period>> covered = covered(ids, today);
        return away.stream()
                .flatMap(a -> uncovered(a, covered.getOrDefault(a.person(), List.of()), today).stream())
                .toList();
    }

    private Set<Long> concerned(PersonId me) {
        DepartmentScope lookedAfter = people.scope(Roles.PERMISSION);
        Set<Long> ids = new HashSet<>();
        for (Department department : people.departments()) {
            boolean all = lookedAfter.covers(department.id());
            Predicate<PersonId> tell = leader -> all || leader.equals(me);
            Optional.ofNullable(department.head())
                    .filter(tell.or(head -> me.equals(department.deputy())))
                    .map(PersonId::value)
                    .ifPresent(ids::add);
            Optional.ofNullable(department.deputy())
                    .filter(tell)
                    .map(PersonId::value)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private List<Absence.Uncovered> away(Set<Long> ids, LocalDate today) {
        return database.sql("""
                select a.person_id, p.name, a.valid_from, a.valid_to
                from core_absence a join core_person p on p.id = a.person_id
                where a.person_id in (:ids) and a.valid_from <= :ahead and a.valid_to >= :today
                    and p.active and (p.last_day is null or p.last_day >= :today)
                order by a.valid_from, p.name
                """)
                .param("ids", ids)
                .param("today", today)
                .param("ahead", today.plusDays(DAYS_AHEAD))
                .query((row, number) -> new Absence.Uncovered(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    // delegated tasks and single modules leave the rest of the post with nobody
    private Map<PersonId, List<Period>> covered(Set<Long> ids, LocalDate today) {
        return database
                .sql("""
                select a.represented_id, a.valid_from, least(a.valid_to, coalesce(s.last_day, a.valid_to)) valid_to
                from core_acting a join core_person s on s.id = a.stand_in_id
                where a.represented_id in (:ids) and a.revoked_on is null and a.valid_to >= :today and s.active
                    and a.kind = 'ACTING_FOR' and not exists (select 1 from core_acting_module m where m.acting_id = a.id)
                """)
                .param("ids", ids)
                .param("today", today)
                .query((row, number) -> new Period(
                        new PersonId(row.getLong("represented_id")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Period::person));
    }

    /** The first days in a row on which nobody stands in, where they begin soon. */
    private static Optional<Absence.Uncovered> uncovered(
            Absence.Uncovered away, List<Period> covered, LocalDate today) {
        LocalDate first = away.from().isBefore(today) ? today : away.from();
        List<LocalDate> open = first.datesUntil(away.to().plusDays(1))
                .limit(LONGEST)
                .filter(day -> covered.stream().noneMatch(p -> p.contains(day)))
                .toList();
        if (open.isEmpty() || open.getFirst().isAfter(today.plusDays(DAYS_AHEAD))) {
            return Optional.empty();
        }
        LocalDate last = open.getFirst();
        while (open.contains(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return Optional.of(new Absence.Uncovered(away.person(), away.name(), open.getFirst(), last));
    }

    private record Period(PersonId person, LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
