package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Desk;
import th.sala.api.people.DepartmentId;
import th.sala.core.people.Office;

/** Who is asked, in the database: what an inbox is read from. */
@Component
class Seats {
    private final JdbcClient database;
    private final WorkingDays days;
    private final Clock clock;

    Seats(JdbcClient database, WorkingDays days, Clock clock) {
        this.database = database;
        this.days = days;
        this.clock = clock;
    }

    void open(Request request, Desk desk, Office office, Seat.Cause cause) {
        DepartmentId department = office.department();
        database.sql(
                        "insert into core_approval_seat (approval_id, round, desk, office, department_id, cause, opened_at,"
                                + " due_on) values (:id, :round, :desk, :office, :department, :cause, :now, :due)")
                .param("id", request.id().value())
                .param("round", request.round())
                .param("desk", desk.key())
                .param("office", office.key())
                .param("department", department == null ? null : department.value())
                .param("cause", cause.name())
                .param("now", now())
                .param("due", desk.days() == 0 ? null : days.after(LocalDate.now(clock), desk.days()))
                .update();
    }

    void close(ApprovalId id, String desk) {
        database.sql("update core_approval_seat set waiting = 0, closed_at = ? where approval_id = ? and waiting = 1"
                        + " and desk = ?")
                .params(now(), id.value(), desk)
                .update();
    }

    void closeAll(ApprovalId id) {
        database.sql("update core_approval_seat set waiting = 0, closed_at = ? where approval_id = ? and waiting = 1")
                .params(now(), id.value())
                .update();
    }

    List<Seat> of(ApprovalId id, int round) {
        return database.sql("select * from core_approval_seat where approval_id = ? and round = ? order by id")
                .params(id.value(), round)
                .query(Seats::seat)
                .list();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Seat seat(ResultSet row, int number) throws SQLException {
        Long department = row.getObject("department_id", Long.class);
        return new Seat(
                row.getLong("id"),
                row.getInt("round"),
                row.getString("desk"),
                new Office(row.getString("office"), department == null ? null : new DepartmentId(department)),
                Seat.Cause.valueOf(row.getString("cause")),
                Objects.requireNonNull(Requests.moment(row, "opened_at")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("waiting"));
    }
}
