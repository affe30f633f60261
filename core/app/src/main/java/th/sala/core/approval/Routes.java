package th.sala.core.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Route;
import tools.jackson.databind.json.JsonMapper;

/** The routes of each kind by their versions; a request stays on the one it began with. */
@Component
public class Routes {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Routes(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public Route find(long id) {
        return json.readValue(
                database.sql("select content from core_approval_route where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                Route.class);
    }

    /** Number of the one in force today; the first time the one that comes with the module. */
    public long inForce(SubjectRef record, ApprovalSubject subject) {
        return inForce(record).orElseGet(() -> {
            add(record, subject.defaultRoute());
            return inForce(record).orElseThrow();
        });
    }

    /** The one in force, to be looked at only. */
    Route shown(SubjectRef record, ApprovalSubject subject) {
        return inForce(record).map(this::find).orElseGet(subject::defaultRoute);
    }

    private Optional<Long> inForce(SubjectRef record) {
        return inForce(record.module(), record.kind());
    }

    /** Number of the one of a kind in force today; none before the first request of the kind. */
    Optional<Long> inForce(String module, String kind) {
        return database.sql("select id from core_approval_route where module = ? and kind = ? and valid_from <= ?"
                        + " order by valid_from desc, number desc limit 1")
                .params(module, kind, LocalDate.now(clock))
                .query(Long.class)
                .optional();
    }

    private void add(SubjectRef record, Route route) {
        try {
            database.sql("insert into core_approval_route (module, kind, number, valid_from, content, made_at)"
                            + " values (?, ?, 1, ?, ?, ?)")
                    .params(
                            record.module(),
                            record.kind(),
                            LocalDate.now(clock),
                            Objects.requireNonNull(json.writeValueAsString(route)),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            // the same route, so that it does not matter whose row it is
            return;
        }
    }
}
