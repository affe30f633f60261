package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.people.Structure;
import th.sala.core.people.StructureReader;

/** Reads the tree of a day with the people in it; people are counted by the database. */
@Component
class UnitReader {
    private static final String PLACES = """
            select x.department_id, x.position, x.main, p.id, p.username, p.name
            from core_placement x join core_person p on p.id = x.person_id
            where x.valid_from <= :day and (x.valid_to is null or x.valid_to >= :day)
                and p.active and (p.last_day is null or p.last_day >= :day)
            """;

    private final StructureReader structure;
    private final JdbcClient database;

    UnitReader(StructureReader structure, JdbcClient database) {
        this.structure = structure;
        this.database = database;
    }

    /** The units at the top that day; one whose parent is not in force stands there too, so that none is lost. */
    List<Unit> on(LocalDate day) {
        return tree(structure.on(day), day);
    }

    /** The tree of a structure that may be only intended, with the people of that day. */
    List<Unit> tree(Structure departments, LocalDate day) {
        Map<PersonId, Person> named = names(departments);
        var reading = new Reading(departments, counts(day), inSeveral(day), positions(named.keySet(), day), named);
        return departments.all().stream()
                .filter(d -> d.parent() == null || departments.find(d.parent()).isEmpty())
                .map(d -> reading.unit(d, new Tally()))
                .toList();
    }

    private Map<DepartmentId, Integer> counts(LocalDate day) {
        Map<DepartmentId, Integer> counts = new HashMap<>();
        database.sql("select there.department_id, count(distinct there.id) people from (" + PLACES
                        + ") there group by there.department_id")
                .param("day", day)
                .query((row, number) ->
                        counts.put(new DepartmentId(row.getLong("department_id")), row.getInt("people")))
                .list();
        return counts;
    }

    /** Who has more than one place that day: few, and counted once where several units are counted together. */
    private List<Place> inSeveral(LocalDate day) {
        return places(
                PLACES + " and p.id in (select y.person_id from core_placement y where not y.main"
                        + " and y.valid_from <= :day and (y.valid_to is null or y.valid_to >= :day))",
                Map.of("day", day));
    }

    private List<Place> positions(Set<PersonId> people, LocalDate day) {
        return people.isEmpty()
                ? List.of()
                : places(
                        PLACES + " and p.id in (:people)",
                        Map.of(
                                "day",
                                day,
                                "people",
                                people.stream().map(PersonId::value).toList()));
    }

    /** Who has a place in a unit, the head first, then by name; who has two places there stands with the main one. */
    List<UnitMember> people(DepartmentId id, LocalDate day, int limit) {
        PersonId head = structure.on(day).find(id).map(Department::head).orElse(null);
        return places(
                        PLACES + """
                         and x.department_id = :department and not exists (select 1 from core_placement y
                            where y.person_id = x.person_id and y.department_id = x.department_id
                                and y.valid_from <= :day and (y.valid_to is null or y.valid_to >= :day)
                                and (y.main > x.main or y.main = x.main and y.id < x.id))
                        order by p.id = :head desc, p.name, p.id limit :limit
                        """,
                        Map.of(
                                "day",
                                day,
                                "department",
                                id.value(),
                                "head",
                                head == null ? 0 : head.value(),
                                "limit",
                                limit))
                .stream()
                .map(place -> new UnitMember(
                        place.person(), place.main(), place.person().id().equals(head)))
                .toList();
    }

    private List<Place> places(String sql, Map<String, Object> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, number) -> new Place(
                        new Person(
                                new PersonId(row.getLong("id")),
                                row.getString("username"),
                                row.getString("name"),
                                row.getString("position"),
                                new DepartmentId(row.getLong("department_id"))),
                        row.getBoolean("main")))
                .list();
    }

    // who leads or supervises may have no place that day, or have left meanwhile
    private Map<PersonId, Person> names(Structure departments) {
        Set<Long> ids = departments.all().stream()
                .flatMap(d -> java.util.stream.Stream.of(d.head(), d.deputy()))
                .filter(java.util.Objects::nonNull)
                .map(PersonId::value)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select id, username, name from core_person where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> new Person(
                                new PersonId(row.getLong("id")),
                                row.getString("username"),
                                row.getString("name"),
                                "",
                                new DepartmentId(0)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Person::id, p -> p));
    }

    private record Place(Person person, boolean main) {}

    /** How many different people some units have together. */
    private static final class Tally {
        private final Set<PersonId> inSeveral = new HashSet<>();
        private int inOne;

        void add(Tally other) {
            inOne += other.inOne;
            inSeveral.addAll(other.inSeveral);
        }

        int people() {
            return inOne + inSeveral.size();
        }
    }

    /** Puts one tree together. */
    private static final class Reading {
        private final Structure departments;
        private final Map<DepartmentId, Integer> counts;
        private final Map<DepartmentId, Set<PersonId>> inSeveral = new HashMap<>();
        private final Map<PersonId, Person> names;
        private final Map<PersonId, Person> mains = new HashMap<>();
        private final Map<DepartmentId, Map<PersonId, Person>> positions = new HashMap<>();

        Reading(
                Structure departments,
                Map<DepartmentId, Integer> counts,
                List<Place> several,
                List<Place> named,
                Map<PersonId, Person> names) {
            this.departments = departments;
            this.counts = counts;
            this.names = names;
            for (Place place : several) {
                inSeveral
                        .computeIfAbsent(place.person().department(), d -> new HashSet<>())
                        .add(place.person().id());
            }
            for (Place place : named) {
                Person person = place.person();
                positions
                        .computeIfAbsent(person.department(), d -> new HashMap<>())
                        .put(person.id(), person);
                if (place.main()) {
                    mains.put(person.id(), person);
                }
            }
        }

        Unit unit(Department department, Tally above) {
            var tally = new Tally();
            int own = counts.getOrDefault(department.id(), 0);
            tally.inSeveral.addAll(inSeveral.getOrDefault(department.id(), Set.of()));
            tally.inOne = own - tally.inSeveral.size();
            List<Unit> below = new ArrayList<>();
            for (DepartmentId id : departments.below(department.id())) {
                departments.find(id).ifPresent(d -> below.add(unit(d, tally)));
            }
            above.add(tally);
            return new Unit(
                    department,
                    person(department.head(), positions.getOrDefault(department.id(), Map.of())),
                    person(department.deputy(), Map.of()),
                    own,
                    tally.people(),
                    below);
        }

        private @Nullable Person person(@Nullable PersonId id, Map<PersonId, Person> here) {
            if (id == null) {
                return null;
            }
            Person inPlace = here.get(id);
            Person main = mains.get(id);
            return inPlace != null ? inPlace : main != null ? main : names.get(id);
        }
    }
}
