package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Acting;
import th.sala.api.people.Committee;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;

/** Writes the first departments, roles and accounts of a new home; nobody is signed in yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Founding {
    private final DepartmentRepository departments;
    private final DepartmentStateRepository states;
    private final StructureReader structure;
    private final Directory directory;
    private final PersonRepository people;
    private final PlacementRepository placements;
    private final RoleRepository roles;
    private final AssignmentRepository assignments;
    private final PasswordEncoder passwords;
    private final RightsReader rights;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // it writes into every table of people once
    Founding(
            DepartmentRepository departments,
            DepartmentStateRepository states,
            StructureReader structure,
            Directory directory,
            PersonRepository people,
            PlacementRepository placements,
            RoleRepository roles,
            AssignmentRepository assignments,
            PasswordEncoder passwords,
            RightsReader rights,
            JdbcClient database,
            Clock clock) {
        this.departments = departments;
        this.states = states;
        this.structure = structure;
        this.directory = directory;
        this.people = people;
        this.placements = placements;
        this.roles = roles;
        this.assignments = assignments;
        this.passwords = passwords;
        this.rights = rights;
        this.database = database;
        this.clock = clock;
    }

    /** A department in force from today; its parent by code, null at the top. */
    public DepartmentId department(
            String code, String name, String nameEn, DepartmentKind kind, @Nullable String parent) {
        DepartmentId above = parent == null ? null : departmentId(parent);
        DepartmentId id = departments.save(new DepartmentEntity(code)).id();
        states.saveAndFlush(new DepartmentStateEntity(id, LocalDate.now(clock), name, nameEn, kind, above));
        structure.forget();
        return id;
    }

    /** Names who leads a department and which deputy director supervises it, by username; null where nobody does. */
    public void lead(String code, @Nullable String head, @Nullable String deputy) {
        long department = departmentId(code).value();
        for (DepartmentStateEntity state : states.findAllByDepartmentOrderByValidFromAsc(department)) {
            state.lead(personId(head), personId(deputy));
            states.saveAndFlush(state);
        }
        structure.forget();
        rights.forget();
    }

    /** A role with its permissions. */
    public void role(String code, String name, String nameEn, Set<String> permissions) {
        roles.save(new RoleEntity(code, name, nameEn, permissions));
    }

    /** Gives those of the permissions that no role holds to these roles. */
    public void allowUnheld(Set<String> permissions, List<String> codes) {
        Set<String> unheld = new HashSet<>(permissions);
        unheld.removeAll(database.sql("select distinct permission from core_role_permission")
                .query(String.class)
                .list());
        if (!unheld.isEmpty()) {
            for (String code : codes) {
                RoleEntity role = roles.findByCode(code).orElseThrow(() -> missing("role", code));
                unheld.forEach(role::allow);
            }
            rights.forget();
        }
    }

    /**
     * An account.
     *
     * @param once the password is a one-time code
     */
    public PersonId person(
            String username, String name, String position, String department, String password, boolean once) {
        PersonEntity person = new PersonEntity(username, name);
        person.password(Objects.requireNonNull(passwords.encode(password)), once);
        PersonId id = people.save(person).id();
        placements.save(new PlacementEntity(id, departmentId(department), position, true, LocalDate.now(clock)));
        return id;
    }

    /** How colleagues call and reach a person. */
    public void reachedBy(PersonId id, String nickname, String telephone, String email) {
        PersonEntity person = people.findById(id.value()).orElseThrow(() -> missing("person", id.toString()));
        PersonnelFile.Draft values = person.values();
        person.change(new PersonnelFile.Draft(values.username(), values.name(), nickname, telephone, email));
        people.saveAndFlush(person);
    }

    /** Gives a role for a department by code, with those below if wanted; null for the whole agency. */
    public void assign(PersonId person, String role, @Nullable String department, boolean withBelow) {
        long roleId =
                roles.findByCode(role).orElseThrow(() -> missing("role", role)).id();
        Long in = department == null ? null : departmentId(department).value();
        assignments.save(new AssignmentEntity(person, roleId, in, withBelow, LocalDate.now(clock)));
        rights.forget();
    }

    /**
     * A committee that sits from today on.
     *
     * @param parts what each member does in it, by username
     */
    public void committee(String code, String name, String nameEn, int quorum, Map<String, Committee.Part> parts) {
        database.sql("insert into core_committee (code, name, name_en, quorum, valid_from) values (?, ?, ?, ?, ?)")
                .params(code, name, nameEn, quorum, LocalDate.now(clock))
                .update();
        parts.forEach((username, part) -> database.sql(
                        "insert into core_committee_member (committee_id, person_id, part, valid_from)"
                                + " select c.id, p.id, ?, c.valid_from from core_committee c, core_person p"
                                + " where c.code = ? and p.username = ?")
                .params(part.name(), code, username)
                .update());
    }

    /** Somebody is away, in days from today. */
    public void away(String username, String kind, int from, int to) {
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to) values (?, ?, ?, ?)")
                .params(knownPerson(username).value(), kind, day(from), day(to))
                .update();
    }

    /** One stands in for another, by an order of today, in days from today. */
    public void standIn(String represented, String standIn, String order, int from, int to) {
        database.sql("""
                insert into core_acting (kind, order_number, order_date, represented_id, stand_in_id, valid_from,
                    valid_to, wording)
                values ('ACTING_FOR', :order, :today, :represented, :standIn, :from, :to, :wording)
                """)
                .param("order", order)
                .param("today", day(0))
                .param("represented", knownPerson(represented).value())
                .param("standIn", knownPerson(standIn).value())
                .param("from", day(from))
                .param("to", day(to))
                .param("wording", wording(represented))
                .update();
        rights.forget();
    }

    private String wording(String represented) {
        PersonId id = knownPerson(represented);
        return directory
                .find(id, day(0))
                .map(p -> AppointmentWording.of(
                        Acting.Kind.ACTING_FOR, AppointmentWording.post(p, structure.find(p.department()))))
                .orElseThrow();
    }

    private LocalDate day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday);
    }

    private PersonId knownPerson(String username) {
        return Objects.requireNonNull(personId(username));
    }

    private DepartmentId departmentId(String code) {
        return departments
                .findByCode(code)
                .orElseThrow(() -> missing("department", code))
                .id();
    }

    private @Nullable PersonId personId(@Nullable String username) {
        return username == null
                ? null
                : people.findByUsername(username)
                        .orElseThrow(() -> missing("person", username))
                        .id();
    }

    private static IllegalArgumentException missing(String kind, String code) {
        return new IllegalArgumentException("No " + kind + " " + code);
    }
}
