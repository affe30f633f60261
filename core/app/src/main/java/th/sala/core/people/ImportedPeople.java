package th.sala.core.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** Writes the people of a workbook: new ones in batches, known ones through the services a person would use. */
@Component
class ImportedPeople {
    private static final int BATCH = 500;
    private static final int CLEARED_AFTER = 100;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Personnel personnel;
    private final Placements placements;
    private final Assignments assignments;
    private final EntityManager entities;
    private final RightsReader rights;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // it writes into every table of people once
    ImportedPeople(
            JdbcClient database,
            JdbcTemplate batches,
            Personnel personnel,
            Placements placements,
            Assignments assignments,
            EntityManager entities,
            RightsReader rights,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.personnel = personnel;
        this.placements = placements;
        this.assignments = assignments;
        this.entities = entities;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the usernames that have an account, with where they work, or will work by the latest move. */
    Map<String, Known> known(List<String> usernames) {
        Map<String, Known> known = new HashMap<>();
        for (int i = 0; i < usernames.size(); i += BATCH) {
            database.sql("""
                    select p.id, p.username, p.name, p.nickname, p.telephone, p.email, x.department_id, x.position,
                        p.active and (p.last_day is null or p.last_day >= :today) counts
                    from core_person p left join core_placement x on x.id = (
                        select y.id from core_placement y where y.person_id = p.id and y.main
                        order by y.valid_from desc limit 1)
                    where p.username in (:names)
                    """)
                    .param("today", LocalDate.now(clock))
                    .param("names", usernames.subList(i, Math.min(i + BATCH, usernames.size())))
                    .query((row, number) -> new Known(
                            new PersonId(row.getLong("id")),
                            new PersonnelFile.Draft(
                                    row.getString("username"),
                                    row.getString("name"),
                                    row.getString("nickname"),
                                    row.getString("telephone"),
                                    row.getString("email")),
                            row.getString("department_id") == null
                                    ? null
                                    : new DepartmentId(row.getLong("department_id")),
                            row.getString("position"),
                            row.getBoolean("counts"),
                            new HashSet<>()))
                    .list()
                    .forEach(k -> known.put(k.values().username(), k));
        }
        readRoles(known);
        return known;
    }

    private void readRoles(Map<String, Known> known) {
        Map<Long, Known> byId = new HashMap<>();
        known.values().forEach(k -> byId.put(k.id().value(), k));
        List<Long> ids = List.copyOf(byId.keySet());
        for (int i = 0; i < ids.size(); i += BATCH) {
            database.sql(
                            "select person_id, role_id, department_id, with_below from core_assignment where person_id in (:ids)"
                                    + " and (valid_to is null or valid_to >= :today)")
                    .param("ids", ids.subList(i, Math.min(i + BATCH, ids.size())))
                    .param("today", LocalDate.now(clock))
                    .query((row, number) -> Objects.requireNonNull(byId.get(row.getLong("person_id")))
                            .held()
                            .add(new Held(
                                    row.getLong("role_id"),
                                    row.getObject("department_id", Long.class),
                                    row.getBoolean("with_below"))))
                    .list();
        }
    }

    /** Refuses a line that says of a known person what cannot be done like that. */
    void check(Line line, @Nullable Known before) {
        if (before == null) {
            return;
        }
        if (!before.counts()) {
            throw RuleBroken.at("username", "people.import.closed");
        }
        if (before.moves(line)) {
            placements.checkMain(before.id(), line.move());
        } else if (before.holdsLess(line.grant())) {
            throw RuleBroken.at("reach", "people.import.reach");
        }
    }

    void add(List<Line> lines) {
        for (int i = 0; i < lines.size(); i += BATCH) {
            addBatch(lines.subList(i, Math.min(i + BATCH, lines.size())));
        }
        rights.forget();
    }

    private void addBatch(List<Line> lines) {
        batches.batchUpdate(
                "insert into core_person (username, name, nickname, telephone, email, password_hash)"
                        + " values (?, ?, ?, ?, ?, '')",
                lines.stream()
                        .map(l -> new Object[] {
                            l.draft().username(),
                            l.draft().name(),
                            l.draft().nickname(),
                            l.draft().telephone(),
                            l.draft().email()
                        })
                        .toList());
        Map<String, Known> ids =
                known(lines.stream().map(l -> l.draft().username()).toList());
        batches.batchUpdate(
                "insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, ?, true, ?)",
                lines.stream()
                        .map(l -> new Object[] {
                            id(ids, l),
                            Objects.requireNonNull(l.move().department()).value(),
                            l.move().position(),
                            l.move().from()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into core_assignment (person_id, role_id, department_id, with_below, valid_from)"
                        + " values (?, ?, ?, ?, ?)",
                lines.stream()
                        .filter(l -> l.grant() != null)
                        .map(l -> grantRow(id(ids, l), Objects.requireNonNull(l.grant())))
                        .toList());
        lines.forEach(l -> audit.note(
                new SubjectRef("core", "person", Long.toString(id(ids, l))), "people.person.added", null, l));
    }

    private static @Nullable Object[] grantRow(long person, PersonnelFile.Grant grant) {
        DepartmentId department = grant.department();
        return new Object[] {
            person,
            grant.role(),
            grant.reach() == PersonnelFile.Reach.AGENCY || department == null ? null : department.value(),
            grant.reach() == PersonnelFile.Reach.WITH_BELOW,
            grant.from()
        };
    }

    private static long id(Map<String, Known> ids, Line line) {
        return Objects.requireNonNull(ids.get(line.draft().username()), "just written")
                .id()
                .value();
    }

    void change(List<Line> lines) {
        int done = 0;
        for (Line line : lines) {
            Known before = Objects.requireNonNull(line.before());
            PersonId id = before.id();
            PersonnelFile.Draft values = before.with(line.draft());
            if (!values.equals(before.values())) {
                personnel.change(id, version(id), values);
            }
            if (before.moves(line)) {
                placements.move(id, version(id), line.move(), Placements.FormerRoles.FOLLOW);
            }
            PersonnelFile.Grant grant = line.grant();
            // a role that went along with the move is held already
            Known now = before.moves(line)
                    ? Objects.requireNonNull(known(List.of(values.username())).get(values.username()))
                    : before;
            if (grant != null && !now.holds(grant)) {
                assignments.give(id, version(id), grant);
            }
            // what stays in the session is looked through with every flush
            if (++done % CLEARED_AFTER == 0) {
                entities.clear();
            }
        }
    }

    private int version(PersonId id) {
        return database.sql("select version from core_person where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** A role held today or later, by department, null for the whole agency. */
    record Held(long role, @Nullable Long department, boolean withBelow) {
        static Held of(PersonnelFile.Grant grant, boolean withBelow) {
            DepartmentId in = grant.reach() == PersonnelFile.Reach.AGENCY ? null : grant.department();
            return new Held(Objects.requireNonNull(grant.role()), in == null ? null : in.value(), withBelow);
        }
    }

    /**
     * One row of the workbook.
     *
     * @param before who is known by the username, null where nobody is
     * @param grant the role to be held, null where the row names none
     */
    record Line(
            @Nullable Known before,
            PersonnelFile.Draft draft,
            PersonnelFile.Move move,
            PersonnelFile.@Nullable Grant grant) {
        Line of(Known known) {
            return new Line(known, draft, move, grant);
        }
    }

    /**
     * A person as the database has it, with the latest main place.
     *
     * @param counts the account is neither suspended nor closed
     */
    record Known(
            PersonId id,
            PersonnelFile.Draft values,
            @Nullable DepartmentId department,
            @Nullable String position,
            boolean counts,
            Set<Held> held) {
        boolean differs(Line line) {
            PersonnelFile.Grant grant = line.grant();
            return !with(line.draft()).equals(values) || moves(line) || grant != null && !holds(grant);
        }

        boolean holds(PersonnelFile.Grant grant) {
            return held.contains(Held.of(grant, true))
                    || grant.reach() != PersonnelFile.Reach.WITH_BELOW && held.contains(Held.of(grant, false));
        }

        /** Holds the role for the department alone, and those below are asked for. */
        boolean holdsLess(PersonnelFile.@Nullable Grant grant) {
            return grant != null && !holds(grant) && held.contains(Held.of(grant, false));
        }

        /** The same with what the row says; empty cells change nothing. */
        PersonnelFile.Draft with(PersonnelFile.Draft row) {
            return new PersonnelFile.Draft(
                    values.username(),
                    row.name(),
                    either(row.nickname(), values.nickname()),
                    either(row.telephone(), values.telephone()),
                    either(row.email(), values.email()));
        }

        boolean moves(Line line) {
            return !line.move().position().equals(position)
                    || !Objects.equals(line.move().department(), department);
        }

        private static String either(String row, String kept) {
            return row.isEmpty() ? kept : row;
        }
    }
}
