package th.sala.core.approval.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Route;
import th.sala.api.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Versions and drafts of routes in the database. */
@Component
class RouteRows {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RouteRows(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** All of a kind, the newest first, its draft among them. */
    List<RouteVersion> of(String module, String kind) {
        return read(module, kind, "");
    }

    /** The same, held until the end of the transaction: one change after the other. */
    List<RouteVersion> hold(String module, String kind) {
        return read(module, kind, " for update");
    }

    private List<RouteVersion> read(String module, String kind, String how) {
        return database.sql(
                        "select * from core_approval_route where module = ? and kind = ? order by number desc" + how)
                .params(module, kind)
                .query(this::version)
                .list();
    }

    void insert(String module, String kind, int number, Route route, PersonId by) {
        database.sql("insert into core_approval_route (module, kind, number, content, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(module, kind, number, text(route), by.value(), now())
                .update();
    }

    /** False where the draft was changed since that version, or is none any more. */
    boolean write(RouteVersion draft, int version, Route route, PersonId by) {
        return database.sql(
                                "update core_approval_route set content = ?, made_by = ?, made_at = ?, version = version + 1"
                                        + " where id = ? and version = ? and valid_from is null")
                        .params(text(route), by.value(), now(), draft.id(), version)
                        .update()
                > 0;
    }

    /** @param from null: a draft again */
    void date(RouteVersion row, @Nullable LocalDate from, String comment, PersonId by) {
        database.sql(
                        "update core_approval_route set valid_from = :from, comment = :comment, made_by = :by, made_at = :now,"
                                + " version = version + 1 where id = :id")
                .param("from", from)
                .param("comment", comment)
                .param("by", by.value())
                .param("now", now())
                .param("id", row.id())
                .update();
    }

    void delete(RouteVersion draft) {
        database.sql("delete from core_approval_route where id = ? and valid_from is null")
                .param(draft.id())
                .update();
    }

    private String text(Route route) {
        return Objects.requireNonNull(json.writeValueAsString(route));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private RouteVersion version(ResultSet row, int number) throws SQLException {
        Long by = row.getObject("made_by", Long.class);
        return new RouteVersion(
                row.getLong("id"),
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                json.readValue(row.getString("content"), Route.class),
                row.getString("comment"),
                by == null ? null : new PersonId(by),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("version"));
    }
}
