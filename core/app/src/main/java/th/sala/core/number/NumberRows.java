package th.sala.core.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.GivenNumber.State;
import th.sala.api.number.GivenNumberId;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** The numbers given, each as a row of its own. */
@Component
class NumberRows {
    /** The code is looked up apart, so that a row that is held does not hold its series. */
    static final String GIVEN = "select n.*, (select s.code from core_number_series s where s.id = n.series_id) code"
            + " from core_number n";

    private final JdbcClient database;

    NumberRows(JdbcClient database) {
        this.database = database;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the series has the text already */
    GivenNumberId insert(Series series, long countedFor, GivenNumber fresh, String reason, Given given) {
        SubjectRef subject = fresh.subject();
        DepartmentId department = fresh.department();
        PersonId by = given.by();
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_number (series_id, counted_for, year, value, department_id, text, state,"
                        + " subject_module, subject_kind, subject_id, reason, given_at, given_by)"
                        + " values (:series, :counted, :year, :value, :department, :text, :state,"
                        + " :module, :kind, :subject, :reason, :at, :by)")
                .param("series", series.id())
                .param("counted", countedFor)
                .param("year", fresh.year())
                .param("value", fresh.value())
                .param("department", department == null ? null : department.value())
                .param("text", fresh.text())
                .param("state", fresh.state().name())
                .param("module", subject == null ? null : subject.module())
                .param("kind", subject == null ? null : subject.kind())
                .param("subject", subject == null ? null : subject.id())
                .param("reason", reason)
                .param("at", LocalDateTime.ofInstant(given.at(), ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update(key, "id");
        return new GivenNumberId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void assign(GivenNumberId id, SubjectRef subject) {
        database.sql("update core_number set state = 'ASSIGNED', subject_module = ?, subject_kind = ?, subject_id = ?"
                        + " where id = ?")
                .params(subject.module(), subject.kind(), subject.id(), id.value())
                .update();
    }

    void cancel(GivenNumberId id, String reason) {
        database.sql("update core_number set state = 'VOID', cancel_reason = ? where id = ?")
                .params(reason, id.value())
                .update();
    }

    Optional<GivenNumber> find(GivenNumberId id) {
        return read(id, "");
    }

    /** Holds it until the end of the transaction. */
    Optional<GivenNumber> hold(GivenNumberId id) {
        return read(id, " for update");
    }

    private Optional<GivenNumber> read(GivenNumberId id, String how) {
        return database.sql(GIVEN + " where n.id = ?" + how)
                .param(id.value())
                .query(NumberRows::given)
                .optional();
    }

    List<GivenNumber> of(SubjectRef subject) {
        return database.sql(GIVEN + " where n.subject_module = ? and n.subject_kind = ? and n.subject_id = ?"
                        + " order by n.id desc")
                .params(subject.module(), subject.kind(), subject.id())
                .query(NumberRows::given)
                .list();
    }

    /** The first of these texts that the series has given already. */
    Optional<String> among(long series, List<String> texts) {
        return database.sql("select text from core_number where series_id = :series and text in (:texts) limit 1")
                .param("series", series)
                .param("texts", texts)
                .query(String.class)
                .optional();
    }

    static GivenNumber given(ResultSet row, int number) throws SQLException {
        Long department = row.getObject("department_id", Long.class);
        String module = row.getString("subject_module");
        return new GivenNumber(
                new GivenNumberId(row.getLong("id")),
                row.getString("code"),
                department == null ? null : new DepartmentId(department),
                row.getInt("year"),
                row.getInt("value"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                module == null
                        ? null
                        : new SubjectRef(module, row.getString("subject_kind"), row.getString("subject_id")));
    }

    /** Who took a number when; nobody where the portal did by itself. */
    record Given(Instant at, @Nullable PersonId by) {}
}
