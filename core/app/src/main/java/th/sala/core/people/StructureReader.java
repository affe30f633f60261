package th.sala.core.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;

/** Reads the structure of a day; the present one is remembered for seconds and forgotten with every change. */
@Component
public class StructureReader {
    private static final String STATE =
            "select d.id, d.code, d.successor_id, s.name, s.name_en, s.kind, s.parent_id, s.head_id, s.deputy_id,"
                    + " s.spending_limit from core_department d join core_department_state s on s.department_id = d.id";

    private final JdbcClient database;
    private final Clock clock;
    private final Remembered<StructureReader, Structure> remembered = new Remembered<>();

    StructureReader(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Structure today() {
        LocalDate today = LocalDate.now(clock);
        return remembered.get(this, today, () -> Optional.of(on(today))).orElseThrow();
    }

    /** Forgets the present structure, now and once more when the running transaction has ended. */
    public void forget() {
        remembered.forget();
    }

    /** The structure as it stood, or is going to stand, on a day. */
    public Structure on(LocalDate day) {
        List<Department> all = database.sql(STATE
                        + " where s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?) order by s.name, d.id")
                .params(day, day)
                .query(StructureReader::department)
                .list();
        return new Structure(all, successors());
    }

    /** The department as it stands, or where it is closed or still to come, as it stood last or will stand first. */
    public Optional<Department> find(DepartmentId id) {
        return today().find(id)
                .or(() -> database.sql(STATE
                                + " where d.id = ? order by s.valid_from <= ? desc,"
                                + " case when s.valid_from <= ? then s.valid_from end desc, s.valid_from limit 1")
                        .params(id.value(), LocalDate.now(clock), LocalDate.now(clock))
                        .query(StructureReader::department)
                        .optional());
    }

    /** Lets nobody else change departments, or where people work, until this transaction has ended. */
    public void hold() {
        database.sql("select id from core_department order by id for update")
                .query(Long.class)
                .list();
    }

    /** The last day of a department whose end is announced; null where it stands until further notice. */
    @Nullable
    LocalDate lastDay(DepartmentId id) {
        return database.sql("select case when max(valid_to is null) = 1 then null else max(valid_to) end last"
                        + " from core_department_state where department_id = ?")
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .single()
                .orElse(null);
    }

    private Map<DepartmentId, DepartmentId> successors() {
        Map<DepartmentId, DepartmentId> successors = new HashMap<>();
        database.sql("select id, successor_id from core_department where successor_id is not null")
                .query((row, number) -> successors.put(
                        new DepartmentId(row.getLong("id")), new DepartmentId(row.getLong("successor_id"))))
                .list();
        return successors;
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                new DepartmentId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                DepartmentKind.valueOf(row.getString("kind")),
                departmentId(row, "parent_id"),
                personId(row, "head_id"),
                personId(row, "deputy_id"),
                row.getBigDecimal("spending_limit"),
                departmentId(row, "successor_id"));
    }

    private static @Nullable DepartmentId departmentId(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new DepartmentId(id);
    }

    private static @Nullable PersonId personId(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }
}
