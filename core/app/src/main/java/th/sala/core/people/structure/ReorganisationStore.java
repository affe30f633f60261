package th.sala.core.people.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.people.PersonId;
import th.sala.core.people.CurrentPerson;
import th.sala.core.people.structure.StructureChanges.Written;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts and announced reorganisations; a plan is read and written as a whole. */
@Component
class ReorganisationStore {
    private final JdbcClient database;
    private final JsonMapper json;
    private final CurrentPerson current;
    private final Clock clock;

    ReorganisationStore(JdbcClient database, JsonMapper json, CurrentPerson current, Clock clock) {
        this.database = database;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** @param single a change of one department, made on its own page */
    record Stored(
            long id,
            int version,
            Reorganisation.Head head,
            boolean single,
            StructurePlan plan,
            @Nullable Instant announcedAt,
            @Nullable Long announcedBy,
            @Nullable Written written) {
        LocalDate day() {
            return Objects.requireNonNull(head.from());
        }

        Reorganisation.State state(LocalDate today) {
            return ReorganisationStore.state(announcedAt != null, head, today);
        }
    }

    private static Reorganisation.State state(boolean announced, Reorganisation.Head head, LocalDate today) {
        if (!announced) {
            return Reorganisation.State.DRAFT;
        }
        return Objects.requireNonNull(head.from()).isAfter(today)
                ? Reorganisation.State.ANNOUNCED
                : Reorganisation.State.IN_FORCE;
    }

    /** Without the changes of one department, the latest day first; plans are counted where they lie. */
    List<Reorganisation.Row> list(LocalDate today) {
        return database.sql("""
                select id, title, order_number, order_date, counts_from, announced_at,
                    json_length(plan, '$.added') + json_length(plan, '$.changed') + json_length(plan, '$.closed')
                    + json_length(plan, '$.moved') plan_lines
                from core_reorganisation where not single order by counts_from desc, id desc
                """)
                .query((row, number) -> {
                    Reorganisation.Head head = head(row);
                    return new Reorganisation.Row(
                            row.getLong("id"),
                            head,
                            state(row.getString("announced_at") != null, head, today),
                            row.getInt("plan_lines"));
                })
                .list();
    }

    /** Announced for a day after this one. */
    List<Stored> coming(LocalDate today) {
        return database.sql("select * from core_reorganisation where announced_at is not null and counts_from > ?"
                        + " order by counts_from desc, id desc")
                .param(today)
                .query(this::stored)
                .list();
    }

    Optional<Stored> find(long id) {
        return database.sql("select * from core_reorganisation where id = ?")
                .param(id)
                .query(this::stored)
                .optional();
    }

    long add(Reorganisation.Head head, boolean single, StructurePlan plan) {
        var key = new GeneratedKeyHolder();
        values(
                        "insert into core_reorganisation (title, order_number, order_date, counts_from, single, plan)"
                                + " values (:title, :number, :date, :from, :single, :plan)",
                        head,
                        plan)
                .param("single", single)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    void change(long id, int version, Reorganisation.Head head, StructurePlan plan) {
        fresh(
                id,
                values(
                                "update core_reorganisation set title = :title, order_number = :number, order_date = :date,"
                                        + " counts_from = :from, plan = :plan, version = version + 1"
                                        + " where id = :id and version = :version and announced_at is null",
                                head,
                                plan)
                        .param("id", id)
                        .param("version", version)
                        .update());
    }

    private JdbcClient.StatementSpec values(String sql, Reorganisation.Head head, StructurePlan plan) {
        return database.sql(sql)
                .param("title", head.title())
                .param("number", head.orderNumber())
                .param("date", head.orderDate())
                .param("from", head.from())
                .param("plan", write(plan));
    }

    void announced(long id, int version, Written written) {
        fresh(
                id,
                database.sql("update core_reorganisation set announced_at = :at, announced_by = :by,"
                                + " announced = :written, version = version + 1"
                                + " where id = :id and version = :version and announced_at is null")
                        .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", current.id().map(PersonId::value).orElse(null))
                        .param("written", write(written))
                        .param("id", id)
                        .param("version", version)
                        .update());
    }

    void draftAgain(long id, int version) {
        fresh(
                id,
                database.sql("update core_reorganisation set announced_at = null, announced_by = null,"
                                + " announced = null, version = version + 1 where id = ? and version = ?")
                        .params(id, version)
                        .update());
    }

    void remove(long id, int version) {
        fresh(
                id,
                database.sql("delete from core_reorganisation where id = ? and version = ?")
                        .params(id, version)
                        .update());
    }

    static SubjectRef reference(long id) {
        return new SubjectRef("core", "reorganisation", Long.toString(id));
    }

    private static void fresh(long id, int rows) {
        if (rows == 0) {
            throw new StaleVersion(reference(id));
        }
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    private static Reorganisation.Head head(ResultSet row) throws SQLException {
        return new Reorganisation.Head(
                row.getString("title"),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getObject("counts_from", LocalDate.class));
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        LocalDateTime announcedAt = row.getObject("announced_at", LocalDateTime.class);
        String announced = row.getString("announced");
        return new Stored(
                row.getLong("id"),
                row.getInt("version"),
                head(row),
                row.getBoolean("single"),
                json.readValue(row.getString("plan"), StructurePlan.class),
                announcedAt == null ? null : announcedAt.toInstant(ZoneOffset.UTC),
                row.getObject("announced_by", Long.class),
                announced == null ? null : json.readValue(announced, Written.class));
    }
}
