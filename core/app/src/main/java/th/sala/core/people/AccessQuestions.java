package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.api.people.PersonId;

/** May this person do that, and why: answered by the same rights that every service asks. */
@Service
@Needs(Roles.PERMISSION)
@Transactional(readOnly = true)
public class AccessQuestions {
    private final RightsReader rights;
    private final StructureReader structure;
    private final PersonRepository people;
    private final AssignmentRepository assignments;
    private final JdbcClient database;
    private final Clock clock;

    AccessQuestions(
            RightsReader rights,
            StructureReader structure,
            PersonRepository people,
            AssignmentRepository assignments,
            JdbcClient database,
            Clock clock) {
        this.rights = rights;
        this.structure = structure;
        this.people = people;
        this.assignments = assignments;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Answers for today.
     *
     * @param where whose records; null: of any department
     * @param level how confidential they are
     */
    public Answer ask(PersonId person, String permission, @Nullable DepartmentId where, Confidentiality level) {
        LocalDate today = LocalDate.now(clock);
        PersonnelFile.State state = people.findById(person.value())
                .map(p -> p.state(today))
                .orElseThrow(() -> new IllegalArgumentException("Nobody is " + person));
        Predicate<DepartmentScope> enough = where == null ? scope -> !scope.isEmpty() : scope -> scope.covers(where);
        List<Reason> reasons = new ArrayList<>();
        for (PersonnelFile.Given given : assignments.given(person.value())) {
            if (allows(given.role(), permission)) {
                reasons.add(new Reason(given, judge(given, permission, where, level, today)));
            }
        }
        // what counts stands before what would not be enough
        reasons.sort(Comparator.comparing(Reason::verdict));
        var held = rights.of(person);
        return new Answer(
                state,
                held.filter(r -> enough.test(r.scope(permission, level))).isPresent(),
                reasons,
                held.flatMap(r -> r.through(permission, level, enough)).orElse(null),
                rolesThatAllow(permission));
    }

    private Verdict judge(
            PersonnelFile.Given given,
            String permission,
            @Nullable DepartmentId where,
            Confidentiality level,
            LocalDate today) {
        if (!given.isOn(today)) {
            return Verdict.NOT_TODAY;
        }
        if (given.department() != null && Rights.FOR_THE_AGENCY.contains(permission)) {
            return Verdict.AGENCY_ONLY;
        }
        if (where != null
                && given.department() != null
                && !rights.isForAll(permission)
                && !structure
                        .today()
                        .covered(given.department(), given.withBelow())
                        .contains(where)) {
            return Verdict.NOT_THERE;
        }
        return given.clearance().compareTo(level) < 0 ? Verdict.NOT_CLEARED : Verdict.ALLOWS;
    }

    private boolean allows(long role, String permission) {
        return database.sql("select count(*) from core_role_permission where role_id = ? and permission = ?")
                        .params(role, permission)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Role.Named> rolesThatAllow(String permission) {
        return database.sql("select r.name, r.name_en from core_role r join core_role_permission p on p.role_id = r.id"
                        + " where p.permission = ? order by r.name, r.id")
                .param(permission)
                .query((row, number) -> new Role.Named(row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** What one role of the person has to say. */
    public enum Verdict {
        ALLOWS,
        /** The role allows it, for other departments. */
        NOT_THERE,
        /** The role allows it for a department, where only the whole agency counts. */
        AGENCY_ONLY,
        /** The role allows it, on other days. */
        NOT_TODAY,
        /** The role allows it, for less confidential records. */
        NOT_CLEARED
    }

    /** A role given to the person that holds the permission, and whether it is enough. */
    public record Reason(PersonnelFile.Given given, Verdict verdict) {}

    /**
     * The answer.
     *
     * @param state of the account: only one that counts today may do anything
     * @param may what every service would say
     * @param reasons the roles of the person that hold the permission
     * @param acting the appointment without which the person would not be allowed, null where none is needed
     * @param allowing all roles that hold the permission
     */
    public record Answer(
            PersonnelFile.State state,
            boolean may,
            List<Reason> reasons,
            @Nullable Acting acting,
            List<Role.Named> allowing) {
        public Answer {
            reasons = List.copyOf(reasons);
            allowing = List.copyOf(allowing);
        }

        /** A role would be enough, and yet it is not allowed: the department has switched the module off. */
        public boolean isSwitchedOff() {
            return !may && !state.isClosed() && reasons.stream().anyMatch(r -> r.verdict() == Verdict.ALLOWS);
        }
    }
}
