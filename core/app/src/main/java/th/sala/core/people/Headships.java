package th.sala.core.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.people.PersonId;

/**
 * The head of a unit has a place in it, the main one or one beside it, on every day that he or she leads it. Who leaves
 * the agency keeps the place: that is a matter of handing over.
 */
@Component
public class Headships {
    /** What is told where it is not so: person, unit, first day. */
    public static final String WITHOUT_PLACE = "people.head.withoutPlace";

    // whoever is writing them is waited for, and nobody changes them until this transaction has ended
    private static final String BY_NOW = " lock in share mode";

    private final JdbcClient database;

    Headships(JdbcClient database) {
        this.database = database;
    }

    /** Days on which a person leads a unit, or has a place in it; {@code to} null: until further notice. */
    public record Days(
            long person,
            long unit,
            LocalDate from,
            @Nullable LocalDate to) {
        private LocalDate last() {
            return to == null ? LocalDate.MAX : to;
        }

        private boolean hold(LocalDate day) {
            return !from.isAfter(day) && !last().isBefore(day);
        }
    }

    /** The first day the unit is led without a place in it; empty where there is one on each of the days. */
    public static Optional<LocalDate> firstWithoutPlace(Days led, Collection<Days> places) {
        LocalDate day = led.from();
        Optional<LocalDate> until = until(day, led, places);
        while (until.isPresent() && until.get().isBefore(led.last())) {
            day = until.get().plusDays(1);
            until = until(day, led, places);
        }
        return until.isPresent() ? Optional.empty() : Optional.of(day);
    }

    private static Optional<LocalDate> until(LocalDate day, Days led, Collection<Days> places) {
        return places.stream()
                .filter(p -> p.person() == led.person() && p.unit() == led.unit() && p.hold(day))
                .map(Days::last)
                .max(Comparator.naturalOrder());
    }

    /**
     * To be asked after a change has been written, within its transaction that began with {@link StructureReader#hold}.
     *
     * @param field the message stands at, null where it concerns the whole
     * @param since first day the change concerns
     * @param people whose places have changed
     * @param units that have changed
     * @throws RuleBroken with person, unit and the first day it is led without a place in it
     */
    public void demand(@Nullable String field, LocalDate since, Set<Long> people, Set<Long> units) {
        List<Days> led = led(since, people, units, BY_NOW);
        demand(field, led, led.isEmpty() ? List.of() : places(led));
    }

    /** The same for one person. */
    void demand(String field, LocalDate since, PersonId person) {
        demand(field, since, Set.of(person.value()), Set.of());
    }

    /** The same for one person, with the places he or she is going to have. */
    void demand(String field, LocalDate since, PersonId person, List<Days> places) {
        demand(field, led(since, Set.of(person.value()), Set.of(), ""), places);
    }

    private void demand(@Nullable String field, List<Days> led, List<Days> places) {
        led.forEach(l -> firstWithoutPlace(l, places).ifPresent(day -> {
            throw broken(field, l, day);
        }));
    }

    private List<Days> led(LocalDate since, Set<Long> people, Set<Long> units, String reading) {
        return database.sql("""
                select head_id person, department_id unit, greatest(valid_from, :since) day_from, valid_to day_to
                from core_department_state
                where (head_id in (:people) or department_id in (:units)) and head_id is not null
                    and (valid_to is null or valid_to >= :since)
                order by day_from, unit
                """ + reading)
                .param("since", since)
                .param("people", people.isEmpty() ? Set.of(0L) : people)
                .param("units", units.isEmpty() ? Set.of(0L) : units)
                .query(Headships::days)
                .list();
    }

    private List<Days> places(List<Days> led) {
        return database.sql("""
                select person_id person, department_id unit, valid_from day_from, valid_to day_to from core_placement
                where person_id in (:people) and department_id in (:units)
                """ + BY_NOW)
                .param("people", led.stream().map(Days::person).distinct().toList())
                .param("units", led.stream().map(Days::unit).distinct().toList())
                .query(Headships::days)
                .list();
    }

    private static Days days(ResultSet row, int number) throws SQLException {
        return new Days(
                row.getLong("person"),
                row.getLong("unit"),
                row.getObject("day_from", LocalDate.class),
                row.getObject("day_to", LocalDate.class));
    }

    private RuleBroken broken(@Nullable String field, Days led, LocalDate day) {
        Object[] told = database.sql("""
                select p.name person, s.name unit from core_person p
                join core_department_state s on s.department_id = ? and s.valid_from <= ?
                where p.id = ? order by s.valid_from desc limit 1
                """)
                .params(led.unit(), day, led.person())
                .query((row, number) -> new Object[] {row.getString("person"), row.getString("unit"), day})
                .single();
        return field == null ? new RuleBroken(WITHOUT_PLACE, told) : RuleBroken.at(field, WITHOUT_PLACE, told);
    }
}
