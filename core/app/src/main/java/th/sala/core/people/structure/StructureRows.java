package th.sala.core.people.structure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentKind;
import th.sala.core.people.StructureReader;

/** The rows a reorganisation reads and writes: departments, their states, places of work. */
@Component
class StructureRows {
    private final StructureReader structure;
    private final JdbcClient database;

    StructureRows(StructureReader structure, JdbcClient database) {
        this.structure = structure;
        this.database = database;
    }

    /** A state of a department. */
    record State(
            long id,
            long department,
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            String nameEn,
            DepartmentKind kind,
            @Nullable Long parent,
            @Nullable Long head,
            @Nullable Long deputy,
            @Nullable BigDecimal spendingLimit) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** A place of work. */
    record Place(
            long id,
            long person,
            long department,
            String position,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** A person as far as heads and moves ask. */
    record Who(String name, boolean active, @Nullable LocalDate lastDay) {
        boolean there(LocalDate day) {
            return active && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /** What stays of a department. */
    record Kept(long id, String code, @Nullable Long successor, int version) {}

    /** Lets nobody else change the structure until this transaction has ended. */
    void lock() {
        structure.hold();
    }

    /** What is remembered of the structure does not count any more. */
    void forget() {
        structure.forget();
    }

    /** Whoever has read the file of one of them before is told so when saving. */
    void touchPeople(Collection<Long> people) {
        if (!people.isEmpty()) {
            database.sql("update core_person set version = version + 1 where id in (:ids)")
                    .param("ids", people)
                    .update();
        }
    }

    List<Kept> departments() {
        return database.sql("select id, code, successor_id, version from core_department")
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("successor_id", Long.class),
                        row.getInt("version")))
                .list();
    }

    Optional<Who> who(long person) {
        return database.sql("select name, active, last_day from core_person where id = ?")
                .param(person)
                .query((row, number) -> new Who(
                        row.getString("name"), row.getBoolean("active"), row.getObject("last_day", LocalDate.class)))
                .optional();
    }

    /** States in force that day or later. */
    List<State> states(LocalDate day) {
        return states("valid_to is null or valid_to >= :day", Map.of("day", day));
    }

    /** All states of some departments, those of the past too. */
    List<State> statesOf(Collection<Long> departments) {
        return departments.isEmpty()
                ? List.of()
                : states("department_id in (:departments)", Map.of("departments", departments));
    }

    /** The last states of the departments that were closed before the day. */
    List<State> closedBefore(LocalDate day) {
        return states(
                "valid_to < :day and not exists (select 1 from core_department_state n"
                        + " where n.department_id = s.department_id and n.valid_from > s.valid_from)",
                Map.of("day", day));
    }

    private List<State> states(String condition, Map<String, Object> parameters) {
        return database.sql("select * from core_department_state s where " + condition
                        + " order by department_id, valid_from")
                .params(parameters)
                .query(StructureRows::state)
                .list();
    }

    /**
     * Places in force that day or later, of some people and of all who work in some departments by then; without those
     * who have left before.
     */
    List<Place> places(LocalDate day, Set<Long> people, Set<Long> departments) {
        return database.sql("""
                select x.* from core_placement x join core_person p on p.id = x.person_id
                where (x.valid_to is null or x.valid_to >= :day) and (p.last_day is null or p.last_day >= :day)
                    and x.person_id in (select y.person_id from core_placement y
                        where (y.valid_to is null or y.valid_to >= :day)
                            and (y.person_id in (:people) or y.department_id in (:departments)))
                order by x.person_id, x.valid_from, x.id
                """)
                .param("day", day)
                .param("people", people.isEmpty() ? Set.of(0L) : people)
                .param("departments", departments.isEmpty() ? Set.of(0L) : departments)
                .query(StructureRows::place)
                .list();
    }

    List<Place> placesOf(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : database.sql(
                                "select * from core_placement where person_id in (:people) order by person_id, valid_from, id")
                        .param("people", people)
                        .query(StructureRows::place)
                        .list();
    }

    long addDepartment(String code) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_department (code) values (?)")
                .param(code)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    void succeed(long department, @Nullable Long successor) {
        database.sql("update core_department set successor_id = ? where id = ?")
                .param(successor)
                .param(department)
                .update();
    }

    /** Whoever has read one of these before is told so when saving. */
    void touch(Set<Long> departments) {
        if (!departments.isEmpty()) {
            database.sql("update core_department set version = version + 1 where id in (:ids)")
                    .param("ids", departments)
                    .update();
        }
    }

    /** Writes a state; id 0 is a new one. */
    void save(State s) {
        database.sql(
                        s.id() == 0
                                ? "insert into core_department_state (department_id, valid_from, valid_to, name, name_en, kind,"
                                        + " parent_id, head_id, deputy_id, spending_limit)"
                                        + " values (:department, :from, :to, :name, :nameEn, :kind, :parent, :head, :deputy, :limit)"
                                : "update core_department_state set department_id = :department, valid_from = :from,"
                                        + " valid_to = :to, name = :name, name_en = :nameEn, kind = :kind, parent_id = :parent,"
                                        + " head_id = :head, deputy_id = :deputy, spending_limit = :limit,"
                                        + " version = version + 1 where id = :id")
                .param("id", s.id())
                .param("department", s.department())
                .param("from", s.from())
                .param("to", s.to())
                .param("name", s.name())
                .param("nameEn", s.nameEn())
                .param("kind", s.kind().name())
                .param("parent", s.parent())
                .param("head", s.head())
                .param("deputy", s.deputy())
                .param("limit", s.spendingLimit())
                .update();
    }

    /** Writes a place; id 0 is a new one. */
    void save(Place p) {
        database.sql(
                        p.id() == 0
                                ? "insert into core_placement (person_id, department_id, position, main, valid_from, valid_to)"
                                        + " values (:person, :department, :position, :main, :from, :to)"
                                : "update core_placement set person_id = :person, department_id = :department,"
                                        + " position = :position, main = :main, valid_from = :from, valid_to = :to,"
                                        + " version = version + 1 where id = :id")
                .param("id", p.id())
                .param("person", p.person())
                .param("department", p.department())
                .param("position", p.position())
                .param("main", p.main())
                .param("from", p.from())
                .param("to", p.to())
                .update();
    }

    void removeState(long id) {
        database.sql("delete from core_department_state where id = ?").param(id).update();
    }

    void removePlace(long id) {
        database.sql("delete from core_placement where id = ?").param(id).update();
    }

    void removeDepartment(long id) {
        database.sql("delete from core_department where id = ?").param(id).update();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getLong("id"),
                row.getLong("department_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("name"),
                row.getString("name_en"),
                DepartmentKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getObject("head_id", Long.class),
                row.getObject("deputy_id", Long.class),
                row.getBigDecimal("spending_limit"));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("department_id"),
                row.getString("position"),
                row.getBoolean("main"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
