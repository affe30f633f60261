package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** Who holds which office today, and which offices somebody may use, in the own right and standing in. */
@Component
public class Offices {
    private static final String TODAY = " a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)";

    private final Directory directory;
    private final StructureReader structure;
    private final ActingRepository acting;
    private final JdbcClient database;
    private final Clock clock;

    Offices(Directory directory, StructureReader structure, ActingRepository acting, JdbcClient database, Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.acting = acting;
        this.database = database;
        this.clock = clock;
    }

    /** The person with that name to sign in. */
    public Optional<PersonId> named(String username) {
        return database.sql("select id from core_person where username = ?")
                .param(username)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .optional();
    }

    /**
     * Those who hold it in their own right and can sign in; the secretary for a committee, who was appointed for a vacant
     * post of a head.
     */
    public Set<PersonId> holders(Office office) {
        LocalDate today = LocalDate.now(clock);
        return candidates(office, today).stream()
                .filter(p -> directory.active(p, today).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same, of a vacant post without those whose appointment leaves the matter out. */
    public Set<PersonId> holders(Office office, Matter matter) {
        Set<PersonId> holders = holders(office);
        if (!holders.isEmpty() && isVacant(office)) {
            holders.removeIf(standIn -> held(standIn).stream().noneMatch(right -> right.covers(office, matter)));
        }
        return holders;
    }

    /** Whether it is the post of a head that nobody has; somebody may have been appointed to stand in. */
    public boolean isVacant(Office office) {
        return office.isHead()
                && standing(new DepartmentId(office.number()))
                        .filter(d -> d.head() == null)
                        .isPresent();
    }

    private Set<PersonId> candidates(Office office, LocalDate today) {
        if (office.isPerson()) {
            return Set.of(new PersonId(office.number()));
        }
        if (office.isRole()) {
            return holdersOfRole(office, today);
        }
        if (office.isCommittee()) {
            return secretary(office.number(), today);
        }
        Optional<Department> department = standing(new DepartmentId(office.number()));
        return department
                .map(d -> office.isHead() ? d.head() : d.deputy())
                .map(Set::of)
                .orElseGet(() -> office.isHead() ? inVacantPost(department, today) : Set.of());
    }

    private Set<PersonId> inVacantPost(Optional<Department> department, LocalDate today) {
        return department.stream()
                .flatMap(d -> acting.ofPost(d.id().value(), today).stream())
                .map(appointment -> appointment.acting().standIn())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The department, or for a closed one who took its work over. */
    private Optional<Department> standing(DepartmentId id) {
        Structure today = structure.today();
        return today.line(id).stream().findFirst().flatMap(today::find);
    }

    /** The department that stands for this one today, and those above it, nearest first. */
    public List<Department> line(DepartmentId id) {
        Structure today = structure.today();
        return today.line(id).stream().flatMap(d -> today.find(d).stream()).toList();
    }

    /**
     * Who leads above an office, the nearest first: above the department it belongs to, else above that of who holds it.
     *
     * @param otherwise the department where nobody holds it
     */
    public List<Office> above(Office office, DepartmentId otherwise) {
        boolean post = Office.isPost(office.key());
        DepartmentId from = post
                ? new DepartmentId(office.number())
                : holders(office).stream()
                        .flatMap(p -> directory.active(p, LocalDate.now(clock)).stream())
                        .map(Person::department)
                        .findFirst()
                        .orElse(otherwise);
        return line(from).stream()
                .skip(office.isHead() ? 1 : 0)
                .map(d -> Office.headOf(d.id()))
                .toList();
    }

    private Set<PersonId> holdersOfRole(Office role, LocalDate today) {
        Structure departments = structure.today();
        return database
                .sql("select a.person_id, a.department_id, a.with_below from core_assignment a"
                        + " join core_role r on r.id = a.role_id where r.code = :role and" + TODAY
                        + " order by a.person_id")
                .param("role", role.of())
                .param("day", today)
                .query((row, number) -> new Given(
                        new PersonId(row.getLong("person_id")),
                        role.key(),
                        row.getObject("department_id", Long.class),
                        row.getBoolean("with_below")))
                .list()
                .stream()
                .filter(given -> given.counts(role.department(), departments))
                .map(Given::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The secretary, or the chair where there is none. */
    private Set<PersonId> secretary(long committee, LocalDate today) {
        return database.sql(
                        "select a.person_id from core_committee_member a join core_committee c on c.id = a.committee_id"
                                + " where c.id = :committee and a.part in ('SECRETARY', 'CHAIR') and " + TODAY
                                + " and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)"
                                + " order by a.part = 'SECRETARY' desc limit 1")
                .param("committee", committee)
                .param("day", today)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional()
                .map(Set::of)
                .orElse(Set.of());
    }

    /** Every right by which the person may use offices today, the own one first. */
    public List<Holding> held(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        if (directory.active(person, today).isEmpty()) {
            return List.of();
        }
        List<Holding> held = new ArrayList<>();
        held.add(own(person, today));
        for (ActingEntity appointment : acting.inForce(person.value(), today)) {
            Holding through = through(appointment, today);
            if (!through.isEmpty()) {
                held.add(through);
            }
        }
        return held;
    }

    private Holding own(PersonId person, LocalDate today) {
        Structure departments = structure.today();
        Set<String> offices = new HashSet<>(Set.of(Office.person(person).key()));
        departments.all().forEach(d -> {
            if (person.equals(d.head())) {
                departments
                        .covered(d.id(), false)
                        .forEach(c -> offices.add(Office.headOf(c).key()));
            }
            if (person.equals(d.deputy())) {
                departments
                        .covered(d.id(), false)
                        .forEach(c -> offices.add(Office.deputyOf(c).key()));
            }
        });
        offices.addAll(database
                .sql("select distinct concat('committee:', a.committee_id) from core_committee_member a"
                        + " where a.person_id = :person and a.part in ('SECRETARY', 'CHAIR') and" + TODAY)
                .param("person", person.value())
                .param("day", today)
                .query(String.class)
                .list()
                .stream()
                .filter(key -> secretary(new Office(key, null).number(), today).contains(person))
                .toList());
        Map<String, Set<DepartmentId>> roles = new HashMap<>();
        roles(person, today).forEach(given -> given.into(offices, roles, departments));
        return new Holding(null, person, offices, roles, Set.of(), Set.of());
    }

    private List<Given> roles(PersonId person, LocalDate today) {
        return database.sql("select r.code, a.department_id, a.with_below from core_assignment a"
                        + " join core_role r on r.id = a.role_id where a.person_id = :person and" + TODAY)
                .param("person", person.value())
                .param("day", today)
                .query((row, number) -> new Given(
                        person,
                        "role:" + row.getString("code"),
                        row.getObject("department_id", Long.class),
                        row.getBoolean("with_below")))
                .list();
    }

    /** What the one represented holds in the own right, or what belongs to the vacant post. */
    private Holding through(ActingEntity appointment, LocalDate today) {
        PersonId represented = appointment.represented();
        Structure departments = structure.today();
        Set<DepartmentId> within = appointment.covered(departments);
        if (represented != null) {
            Holding own = directory.active(represented, today).isEmpty()
                    ? new Holding(null, represented, Set.of(), Map.of(), Set.of(), Set.of())
                    : own(represented, today);
            return new Holding(
                    appointment.acting(), represented, own.offices(), own.roles(), within, appointment.modules());
        }
        Set<String> offices = new HashSet<>();
        Map<String, Set<DepartmentId>> roles = new HashMap<>();
        DepartmentId post = appointment.department();
        if (post != null) {
            standing(post)
                    .filter(d -> d.head() == null)
                    .ifPresent(d -> offices.add(Office.headOf(d.id()).key()));
        }
        database.sql("select r.code, a.department_id from core_acting a join core_acting_role x on x.acting_id = a.id"
                        + " join core_role r on r.id = x.role_id where a.id = :acting")
                .param("acting", appointment.id().value())
                .query((row, number) -> new Given(
                        new PersonId(0),
                        "role:" + row.getString("code"),
                        row.getObject("department_id", Long.class),
                        true))
                .list()
                .forEach(given -> given.into(offices, roles, departments));
        return new Holding(appointment.acting(), null, offices, roles, within, appointment.modules());
    }

    /** A role somebody holds; {@code department} null: for the whole agency. */
    private record Given(
            PersonId person, String key, @Nullable Long department, boolean withBelow) {
        boolean counts(@Nullable DepartmentId in, Structure structure) {
            return department == null
                    || in != null
                            && structure
                                    .covered(new DepartmentId(department), withBelow)
                                    .contains(in);
        }

        void into(Set<String> offices, Map<String, Set<DepartmentId>> roles, Structure structure) {
            if (department == null) {
                offices.add(key);
            } else {
                roles.computeIfAbsent(key, k -> new HashSet<>())
                        .addAll(structure.covered(new DepartmentId(department), withBelow));
            }
        }
    }
}
