package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;

/** What goes from the trash for good, and what never does. */
class NightlyTrashTest extends DocumentCase {
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 5, 1);

    @Autowired
    private NightlyTrash nightly;

    @Autowired
    private Filing filing;

    @Autowired
    private FiledList list;

    @BeforeEach
    void who_files() {
        founding.role(
                "test.filing", "ผู้จัดเก็บ", "Filer", Set.of(DocumentPermissions.READ, DocumentPermissions.WRITE));
        person("test.filer", "D1", "test.filing");
    }

    @Test
    void what_was_thrown_away_long_ago_loses_its_files_but_not_what_is_said_of_it() {
        DocumentId id = thrown("แผน", 31);
        assertThat(leaving(id)).isEqualTo(new Leaving(today(), Leaving.Kept.NO));
        nightly.run(Progress.UNWATCHED);
        as("test.filer", () -> {
            assertThat(documents.find(id))
                    .hasValueSatisfying(d -> assertThat(d.latest())
                            .returns(DocumentVersion.State.DESTROYED, DocumentVersion::state)
                            .returns(null, DocumentVersion::hash));
            assertThat(rows()).isEmpty();
        });
        assertThat(destroyed(id)).isTrue();
        assertThat(database.sql("select count(*) from core_audit where subject_kind = 'document' and subject_id = ?"
                                + " and what = 'document.emptied' and person_id is null")
                        .param(Long.toString(id.value()))
                        .query(Integer.class)
                        .single())
                .isOne();
        nightly.run(Progress.UNWATCHED);
        as("test.filer", () -> filing.restore(List.of(id)));
        assertThat(destroyed(id)).isTrue();
    }

    @Test
    void what_was_thrown_away_within_the_days_stays() {
        DocumentId id = thrown("แผน", 30);
        assertThat(leaving(id)).isEqualTo(new Leaving(today().plusDays(1), Leaving.Kept.NO));
        nightly.run(Progress.UNWATCHED);
        assertThat(destroyed(id)).isFalse();
    }

    @Test
    void what_is_not_in_the_trash_stays() {
        DocumentId id = filed("แผน");
        nightly.run(Progress.UNWATCHED);
        assertThat(destroyed(id)).isFalse();
    }

    @Test
    void what_is_held_or_proves_something_since_stays() {
        DocumentId held = thrown("ห้ามทำลาย", 90);
        DocumentId evidence = thrown("หลักฐาน", 90);
        hold(held);
        pin(evidence);
        assertThat(leaving(held)).isEqualTo(new Leaving(null, Leaving.Kept.HELD));
        assertThat(leaving(evidence)).isEqualTo(new Leaving(null, Leaving.Kept.EVIDENCE));
        nightly.run(Progress.UNWATCHED);
        assertThat(destroyed(held)).isFalse();
        assertThat(destroyed(evidence)).isFalse();
    }

    @Test
    void what_is_kept_by_its_kind_stays_until_its_years_are_over() {
        DocumentId over = of(thrown("ครบแล้ว", 90), kind("over", 1, "ADDED"), LONG_AGO);
        DocumentId years = of(thrown("ยังไม่ครบ", 90), kind("years", 99, "ADDED"), LONG_AGO);
        DocumentId good = of(thrown("ตลอดไป", 90), kind("good", null, "ADDED"), LONG_AGO);
        DocumentId open = of(thrown("ยังไม่จบ", 90), kind("open", 1, "CLOSED"), LONG_AGO);
        assertThat(leaving(over).kept()).isEqualTo(Leaving.Kept.NO);
        assertThat(leaving(years)).isEqualTo(new Leaving(LONG_AGO.plusYears(99).plusDays(1), Leaving.Kept.YEARS));
        assertThat(leaving(good)).isEqualTo(new Leaving(null, Leaving.Kept.FOR_GOOD));
        assertThat(leaving(open)).isEqualTo(new Leaving(null, Leaving.Kept.OPEN));
        nightly.run(Progress.UNWATCHED);
        assertThat(destroyed(over)).isTrue();
        assertThat(List.of(years, good, open)).noneMatch(this::destroyed);
    }

    @Test
    void what_waits_on_a_list_to_be_destroyed_is_left_to_it() {
        DocumentId id = thrown("ในบัญชี", 90);
        database.sql("insert into core_destruction (title, department_id, listed_by, listed_at)"
                        + " values ('บัญชี', ?, ?, utc_timestamp())")
                .params(first.value(), id("test.filer").value())
                .update();
        database.sql("insert into core_destruction_document select max(id), ? from core_destruction")
                .param(id.value())
                .update();
        nightly.run(Progress.UNWATCHED);
        assertThat(destroyed(id)).isFalse();
    }

    private DocumentId filed(String title) {
        return as("test.filer", () -> filing.file(first, null, Confidentiality.NORMAL, file(title + ".txt", title)));
    }

    private DocumentId thrown(String title, int daysAgo) {
        DocumentId id = filed(title);
        as("test.filer", () -> filing.trash(List.of(id)));
        database.sql("update core_document set trashed_at = ? where id = ?")
                .params(
                        DocumentRows.utc(today().minusDays(daysAgo)
                                .atTime(12, 0)
                                .atZone(ThaiDates.ZONE)
                                .toInstant()),
                        id.value())
                .update();
        return id;
    }

    private static LocalDate today() {
        return LocalDate.now(ThaiDates.ZONE);
    }

    private long kind(String code, @Nullable Integer years, String from) {
        database.sql("insert into core_document_kind (code, name, name_en, kept_years, kept_from)"
                        + " values (:code, :code, :code, :years, :from)")
                .param("code", "test." + code)
                .param("years", years)
                .param("from", from)
                .update();
        return database.sql("select id from core_document_kind where code = ?")
                .param("test." + code)
                .query(Long.class)
                .single();
    }

    private DocumentId of(DocumentId id, long kind, LocalDate added) {
        database.sql("update core_document set kind_id = ?, added_at = ? where id = ?")
                .params(kind, added.atTime(12, 0), id.value())
                .update();
        return id;
    }

    private void hold(DocumentId id) {
        database.sql("insert into core_hold (title, reason, begun_by, begun_at)"
                        + " values ('คดี', '', ?, utc_timestamp())")
                .param(id("test.filer").value())
                .update();
        database.sql("insert into core_hold_document select max(id), ? from core_hold")
                .param(id.value())
                .update();
    }

    private void pin(DocumentId id) {
        database.sql("insert into core_evidence"
                        + " (module, kind, subject_id, document_id, number, hash, pinned_by, pinned_at)"
                        + " values ('test', 'project', '7', ?, 1, '', ?, utc_timestamp())")
                .params(id.value(), id("test.filer").value())
                .update();
    }

    private Leaving leaving(DocumentId id) {
        return as(
                "test.filer",
                () -> rows().stream()
                        .filter(row -> row.id() == id.value())
                        .findFirst()
                        .orElseThrow()
                        .leaving());
    }

    private List<FiledRow> rows() {
        return list.rows(new ListQuery(
                List.of(
                        new ListQuery.Filter("department", Long.toString(first.value())),
                        new ListQuery.Filter("trash", "true")),
                List.of(),
                0,
                50));
    }

    private boolean destroyed(DocumentId id) {
        return database.sql("select destroyed_at is not null from core_document where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
