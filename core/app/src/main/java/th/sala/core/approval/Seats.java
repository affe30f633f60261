package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Desk;
import th.sala.api.people.DepartmentId;
import th.sala.core.people.Office;
import th.sala.core.shell.MenuCountChanged;

/** Who is asked, in the database: what an inbox is read from. */
@Component
class Seats {
    private final JdbcClient database;
    private final WorkingDays days;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Seats(JdbcClient database, WorkingDays days, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.days = days;
        this.clock = clock;
        this.events = events;
    }

    void open(Request request, Desk desk, Office office, Seat.Cause cause) {
        add(request.id(), request.round(), desk.key(), office, cause, due(desk), null);
    }

    private @Nullable LocalDate due(Desk desk) {
        return desk.days() == 0 ? null : days.after(LocalDate.now(clock), desk.days());
    }

    /** Somebody else is asked instead, within the same time; {@link #takeBack} undoes it. */
    void pass(Request request, Seat from, Office to, Seat.Cause cause) {
        database.sql("update core_approval_seat set waiting = 0, passed_on = 1, closed_at = ? where id = ?")
                .params(now(), from.id())
                .update();
        changed(Set.of(from.office().key()));
        add(request.id(), from.round(), from.desk(), to, cause, from.due(), from.id());
    }

    /**
     * Notes that it is late, once.
     *
     * @param to who is asked as well, within a time of its own; null where nobody is
     */
    void escalate(Request request, Desk desk, Seat late, @Nullable Office to) {
        database.sql("update core_approval_seat set escalated_at = ? where id = ?")
                .params(now(), late.id())
                .update();
        if (to != null) {
            add(request.id(), late.round(), late.desk(), to, Seat.Cause.LATE, due(desk), late.id());
        }
    }

    @SuppressWarnings("TooManyParameters") // a row
    private void add(
            ApprovalId id,
            int round,
            String desk,
            Office office,
            Seat.Cause cause,
            @Nullable LocalDate due,
            @Nullable Long from) {
        DepartmentId department = office.department();
        database.sql(
                        "insert into core_approval_seat (approval_id, round, desk, office, department_id, cause, opened_at,"
                                + " due_on, passed_from) values (:id, :round, :desk, :office, :department, :cause, :now,"
                                + " :due, :from)")
                .param("id", id.value())
                .param("round", round)
                .param("desk", desk)
                .param("office", office.key())
                .param("department", department == null ? null : department.value())
                .param("cause", cause.name())
                .param("now", now())
                .param("due", due)
                .param("from", from)
                .update();
        changed(Set.of(office.key()));
    }

    /** Who had passed it on is asked again. */
    void takeBack(Seat passed) {
        database.sql("update core_approval_seat set waiting = 0, passed_on = 1, closed_at = ? where id = ?")
                .params(now(), passed.id())
                .update();
        database.sql("update core_approval_seat s join core_approval_seat p on s.id = p.passed_from"
                        + " set s.waiting = 1, s.passed_on = 0, s.closed_at = null where p.id = ?")
                .param(passed.id())
                .update();
        changed(Set.copyOf(database.sql("select s.office from core_approval_seat s join core_approval_seat p"
                        + " on s.id in (p.id, p.passed_from) where p.id = ?")
                .param(passed.id())
                .query(String.class)
                .set()));
    }

    void close(ApprovalId id, String desk) {
        close(id, " and desk = :desk", desk);
    }

    void closeAll(ApprovalId id) {
        close(id, "", "");
    }

    private void close(ApprovalId id, String which, String desk) {
        String waiting = " where approval_id = :id and waiting = 1" + which;
        List<String> offices = database.sql("select office from core_approval_seat" + waiting)
                .param("id", id.value())
                .param("desk", desk)
                .query(String.class)
                .list();
        if (!offices.isEmpty()) {
            database.sql("update core_approval_seat set waiting = 0, closed_at = :now" + waiting)
                    .param("now", now())
                    .param("id", id.value())
                    .param("desk", desk)
                    .update();
            changed(Set.copyOf(offices));
        }
    }

    private void changed(Set<String> offices) {
        events.publishEvent(new MenuCountChanged(offices));
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
                row.getBoolean("waiting"),
                row.getBoolean("passed_on"));
    }
}
