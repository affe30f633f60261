package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;
import th.sala.core.people.structure.StructureRows.Kept;
import th.sala.core.people.structure.StructureRows.Place;
import th.sala.core.people.structure.StructureRows.State;
import th.sala.core.people.structure.StructureRows.Who;

/** What is known about departments and places from a day on, announced changes included; nothing of the past. */
final class Situation {
    private final StructureRows rows;
    private final LocalDate day;
    private final List<Kept> departments;
    private final List<State> states;
    private final Map<String, Long> ids;
    private final Map<Long, Optional<Who>> people = new HashMap<>();

    Situation(StructureRows rows, LocalDate day) {
        this.rows = rows;
        this.day = day;
        departments = rows.departments();
        states = rows.states(day);
        ids = departments.stream().collect(Collectors.toMap(d -> ThaiText.asCompared(d.code()), Kept::id));
    }

    LocalDate day() {
        return day;
    }

    /** A department by its code, in force or not. */
    Optional<Long> id(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(ids.get(ThaiText.asCompared(code)));
    }

    String code(long department) {
        return departments.stream()
                .filter(d -> d.id() == department)
                .map(Kept::code)
                .findFirst()
                .orElse("");
    }

    List<Kept> departments() {
        return departments;
    }

    /** Those in force on the day or later. */
    List<State> states() {
        return states;
    }

    /** The states of the day, or of a later one, by department. */
    Map<Long, State> on(LocalDate asked) {
        Map<Long, State> found = new LinkedHashMap<>();
        states.stream().filter(s -> s.holds(asked)).forEach(s -> found.put(s.department(), s));
        return found;
    }

    /** The day on which something about this department is announced already, after the day itself. */
    Optional<LocalDate> announcedAfter(long department) {
        return states.stream()
                .filter(s -> s.department() == department)
                .flatMap(s -> s.from().isAfter(day)
                        ? java.util.stream.Stream.of(s.from())
                        : s.to() != null && !s.to().isBefore(day)
                                ? java.util.stream.Stream.of(s.to().plusDays(1))
                                : java.util.stream.Stream.empty())
                .min(LocalDate::compareTo);
    }

    /** The day itself and every later one on which a department begins, changes or ends. */
    Set<LocalDate> turningPoints() {
        Set<LocalDate> days = new TreeSet<>(Set.of(day));
        for (State state : states) {
            if (state.from().isAfter(day)) {
                days.add(state.from());
            }
            if (state.to() != null && !state.to().isBefore(day)) {
                days.add(state.to().plusDays(1));
            }
        }
        return days;
    }

    /** Places of the day and later ones, of some people and of all who work in some departments by then. */
    List<Place> places(Set<Long> ofPeople, Set<Long> inDepartments) {
        return rows.places(day, ofPeople, inDepartments);
    }

    Optional<Who> who(long person) {
        return people.computeIfAbsent(person, rows::who);
    }

    String name(@Nullable Long person) {
        return person == null ? "" : who(person).map(Who::name).orElse("");
    }

    /** Units that stand below themselves, or below one that is not in force. */
    static Set<Long> adrift(Map<Long, State> units) {
        Set<Long> adrift = new HashSet<>();
        for (State unit : units.values()) {
            Set<Long> seen = new HashSet<>();
            Long above = unit.department();
            while (above != null && seen.add(above)) {
                State state = units.get(above);
                above = state == null ? null : state.parent();
            }
            boolean direct = unit.parent() != null && !units.containsKey(unit.parent());
            if (direct || above != null && above.equals(unit.department())) {
                adrift.add(unit.department());
            }
        }
        return adrift;
    }
}
