package th.sala.core.people.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.people.Committee;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.PersonId;

/** The rows of committees and their members. */
@Component
class CommitteeRows {
    private static final String HOLDS = " valid_from <= :day and (valid_to is null or valid_to >= :day)";

    private final JdbcClient database;

    CommitteeRows(JdbcClient database) {
        this.database = database;
    }

    List<Committee> all() {
        return database.sql("select * from core_committee order by name, id")
                .query(CommitteeRows::committee)
                .list();
    }

    List<Committee> on(LocalDate day) {
        return database.sql("select * from core_committee where" + HOLDS + " order by name, id")
                .param("day", day)
                .query(CommitteeRows::committee)
                .list();
    }

    Optional<Committee> find(long id) {
        return database.sql("select * from core_committee where id = ?")
                .param(id)
                .query(CommitteeRows::committee)
                .optional();
    }

    Optional<Committee> find(String code) {
        return database.sql("select * from core_committee where code = ?")
                .param(code)
                .query(CommitteeRows::committee)
                .optional();
    }

    int version(long id) {
        return database.sql("select version from core_committee where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    List<Committee.Member> members(long committee) {
        return database.sql("""
                select m.* from core_committee_member m join core_person p on p.id = m.person_id
                where m.committee_id = ? order by field(m.part, 'CHAIR', 'SECRETARY', 'MEMBER'), p.name, m.valid_from
                """).param(committee).query(CommitteeRows::member).list();
    }

    long add(CommitteeFile.Draft draft) {
        var key = new GeneratedKeyHolder();
        values(
                        "insert into core_committee (code, name, name_en, quorum, valid_from, valid_to)"
                                + " values (:code, :name, :nameEn, :quorum, :from, :to)",
                        draft)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        members(id, draft.members());
        return id;
    }

    /** False where the version is not the one that is kept. */
    boolean change(long id, int version, CommitteeFile.Draft draft) {
        boolean fresh = values(
                                "update core_committee set name = :name, name_en = :nameEn, quorum = :quorum,"
                                        + " valid_from = :from, valid_to = :to, version = version + 1"
                                        + " where id = :id and version = :version and code = :code",
                                draft)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (fresh) {
            database.sql("delete from core_committee_member where committee_id = ?")
                    .param(id)
                    .update();
            members(id, draft.members());
        }
        return fresh;
    }

    private JdbcClient.StatementSpec values(String sql, CommitteeFile.Draft draft) {
        return database.sql(sql)
                .param("code", draft.code())
                .param("name", draft.name())
                .param("nameEn", draft.nameEn())
                .param("quorum", draft.quorum())
                .param("from", draft.from())
                .param("to", draft.to());
    }

    private void members(long id, List<Committee.Member> members) {
        for (Committee.Member member : members) {
            database.sql("insert into core_committee_member (committee_id, person_id, part, valid_from, valid_to)"
                            + " values (:committee, :person, :part, :from, :to)")
                    .param("committee", id)
                    .param("person", member.person().value())
                    .param("part", member.part().name())
                    .param("from", member.from())
                    .param("to", member.to())
                    .update();
        }
    }

    private static Committee committee(ResultSet row, int number) throws SQLException {
        return new Committee(
                new CommitteeId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("quorum"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Committee.Member member(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
        return new Committee.Member(
                new PersonId(row.getLong("person_id")),
                Committee.Part.valueOf(row.getString("part")),
                row.getObject("valid_from", LocalDate.class),
                to);
    }
}
