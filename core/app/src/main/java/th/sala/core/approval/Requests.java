package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.RecordState;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.people.CurrentActing;

/** Requests and their rounds in the database. */
@Component
class Requests {
    private final JdbcClient database;
    private final FrozenText texts;
    private final Clock clock;

    Requests(JdbcClient database, FrozenText texts, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<Request> find(ApprovalId id) {
        return read(id, "");
    }

    /** Holds it until the end of the transaction: one decision after the other. */
    Optional<Request> hold(ApprovalId id) {
        return read(id, " for update");
    }

    private Optional<Request> read(ApprovalId id, String how) {
        return database.sql("select * from core_approval where id = ?" + how)
                .param(id.value())
                .query(Requests::request)
                .optional();
    }

    /** The newest of the record. */
    Optional<Request> newest(SubjectRef record) {
        return database.sql("select * from core_approval where module = ? and kind = ? and subject_id = ?"
                        + " order by id desc limit 1")
                .params(record.module(), record.kind(), record.id())
                .query(Requests::request)
                .optional();
    }

    /** How the newest of each of these stand. */
    List<RecordState> states(List<SubjectRef> records) {
        List<RecordState> states = new ArrayList<>();
        records.stream()
                .collect(Collectors.groupingBy(record -> List.of(record.module(), record.kind())))
                .forEach((kind, ofKind) -> states.addAll(states(kind, ofKind)));
        return states;
    }

    private List<RecordState> states(List<String> kind, List<SubjectRef> records) {
        return database
                .sql("select * from core_approval where id in (select max(id) from core_approval"
                        + " where module = :module and kind = :kind and subject_id in (:ids) group by subject_id)")
                .param("module", kind.getFirst())
                .param("kind", kind.getLast())
                .param("ids", records.stream().map(SubjectRef::id).toList())
                .query(Requests::request)
                .list()
                .stream()
                .map(request -> new RecordState(request.subject(), request.state()))
                .toList();
    }

    /** Those of a kind whose newest stands like this. */
    List<SubjectRef> records(String module, String kind, ApprovalState state) {
        return database.sql("select subject_id from core_approval a where module = :module and kind = :kind"
                        + " and state = :state and id = (select max(id) from core_approval n where n.module = a.module"
                        + " and n.kind = a.kind and n.subject_id = a.subject_id)")
                .param("module", module)
                .param("kind", kind)
                .param("state", state.name())
                .query((row, number) -> new SubjectRef(module, kind, row.getString("subject_id")))
                .list();
    }

    ApprovalId insert(SubjectRef record, String number, long route, ApprovalContent content, PersonId requester) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                insert into core_approval (number, module, kind, subject_id, route_id, title, department_id, confidentiality,
                    amount, state, requester_id, acting_id, submitted_at, changed_at)
                values (:number, :module, :kind, :subject, :route, :title, :department, :level, :amount, 'UNDER_WAY',
                    :requester, :acting, :now, :now)
                """)
                .param("number", number)
                .param("module", record.module())
                .param("kind", record.kind())
                .param("subject", record.id())
                .param("route", route)
                .param("title", content.title())
                .param("department", content.department().value())
                .param("level", content.confidentiality().name())
                .param("amount", content.amount())
                .param("requester", requester.value())
                .param("acting", CurrentActing.noted().map(a -> a.value()).orElse(null))
                .param("now", now())
                .update(key, "id");
        return new ApprovalId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void number(ApprovalId id, String number) {
        database.sql("update core_approval set number = ? where id = ?")
                .params(number, id.value())
                .update();
    }

    /** Begins a round with what it says. */
    void begin(ApprovalId id, int round, Frozen frozen) {
        String text = texts.write(frozen);
        database.sql(
                        "insert into core_approval_round (approval_id, round, content, hash, begun_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), round, text, FrozenText.hash(text), now())
                .update();
        ApprovalContent content = frozen.content();
        database.sql("update core_approval set round = :round, state = 'UNDER_WAY', ended_at = null, title = :title,"
                        + " department_id = :department, confidentiality = :level, amount = :amount, changed_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("round", round)
                .param("title", content.title())
                .param("department", content.department().value())
                .param("level", content.confidentiality().name())
                .param("amount", content.amount())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    Frozen said(ApprovalId id, int round) {
        return texts.read(database.sql("select content from core_approval_round where approval_id = ? and round = ?")
                .params(id.value(), round)
                .query(String.class)
                .single());
    }

    /** @param told whether the module knows of an end */
    void state(ApprovalId id, ApprovalState state, boolean told) {
        database.sql("update core_approval set state = :state, ended_at = :ended, told = :told, changed_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("state", state.name())
                .param("ended", state.ended() ? now() : null)
                .param("told", told)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /** Those whose module has not heard of their end. */
    List<ApprovalId> untold(String module, ApprovalId after, int limit) {
        return database.sql("select id from core_approval where told = 0 and module = ? and id > ? order by id limit ?")
                .params(module, after.value(), limit)
                .query((row, number) -> new ApprovalId(row.getLong("id")))
                .list();
    }

    /** The module has heard of the end, unless somebody else has told it meanwhile. */
    boolean told(ApprovalId id) {
        return database.sql("update core_approval set told = 1 where id = ? and told = 0")
                        .param(id.value())
                        .update()
                > 0;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                new ApprovalId(row.getLong("id")),
                row.getString("number"),
                new SubjectRef(row.getString("module"), row.getString("kind"), row.getString("subject_id")),
                row.getLong("route_id"),
                row.getString("title"),
                new DepartmentId(row.getLong("department_id")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getBigDecimal("amount"),
                ApprovalState.valueOf(row.getString("state")),
                row.getInt("round"),
                new PersonId(row.getLong("requester_id")),
                Objects.requireNonNull(moment(row, "submitted_at")),
                moment(row, "ended_at"),
                row.getInt("version"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime read = row.getObject(column, LocalDateTime.class);
        return read == null ? null : read.toInstant(ZoneOffset.UTC);
    }
}
