package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.document.DocumentKind.KeptFrom;

/** How long documents are kept, and that nobody destroys any alone. */
class RetentionTest extends DocumentCase {
    @Autowired
    private Retention retention;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Holds holds;

    @Autowired
    private DocumentKinds kinds;

    @Autowired
    private Filing filing;

    @BeforeEach
    void two_keepers() {
        founding.role(
                "test.keeping",
                "ผู้เก็บรักษา",
                "Keeper",
                Set.of(DocumentPermissions.READ, DocumentPermissions.WRITE, DocumentPermissions.KEEP));
        person("test.keeper", "D1", "test.keeping");
        person("test.second", "D1", "test.keeping");
        person("test.elsewhere", "D2", "test.keeping");
    }

    @Test
    void each_kind_says_from_when_its_years_count() {
        DocumentId added = old("นับจากวันที่เพิ่ม", kind("added", KeptFrom.ADDED), null);
        DocumentId year = old("นับจากสิ้นปีงบประมาณ", kind("year", KeptFrom.FISCAL_YEAR), null);
        DocumentId open = old("เรื่องยังไม่จบ", kind("open", KeptFrom.CLOSED), null);
        DocumentId closed = old("เรื่องจบแล้ว", kind("closed", KeptFrom.CLOSED), LocalDate.of(2010, 5, 1));
        old("เก็บตลอดไป", null, null);
        as("test.keeper", () -> {
            assertThat(retention.due(of(first)))
                    .extracting(KeptRow::id)
                    .containsExactlyInAnyOrder(added.value(), year.value(), closed.value())
                    .doesNotContain(open.value());
            assertThat(retention.countDue(of(first))).isEqualTo(3);
            assertThat(retention.due(of(first)))
                    .filteredOn(d -> d.id() == closed.value())
                    .extracting(KeptRow::lastDay)
                    .containsExactly(LocalDate.of(2011, 5, 1));
            assertThat(retention.due(of(first)))
                    .filteredOn(d -> d.id() == year.value())
                    .extracting(KeptRow::lastDay)
                    .containsExactly(LocalDate.of(2011, 9, 30));
        });
    }

    @Test
    void who_lists_does_not_confirm_and_the_files_go_but_not_what_is_said() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลายปี 2570", List.of(id)));
        as(
                "test.keeper",
                () -> rule("document.destruction.ownList", () -> destructions.confirm(list, 0, Progress.UNWATCHED)));
        as("test.keeper", () -> assertThat(retention.due(of(first))).isEmpty());
        as("test.second", () -> destructions.confirm(list, 0, Progress.UNWATCHED));
        as("test.keeper", () -> {
            assertThat(documents.find(id))
                    .hasValueSatisfying(d -> assertThat(d.latest())
                            .returns(DocumentVersion.State.DESTROYED, DocumentVersion::state)
                            .returns(null, DocumentVersion::hash));
            rule("document.rule.DESTROYED", () -> documents.open(id, 1).close());
            rule("document.rule.destroyed", () -> documents.addVersion(id, 1, "", file("b.txt", "b")));
            assertThat(destructions.lists(of(first)))
                    .singleElement()
                    .returns(true, Destructions.Destruction::confirmed);
        });
        as(
                "test.second",
                () -> assertThatThrownBy(() -> destructions.confirm(list, 1, Progress.UNWATCHED))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void a_list_that_is_not_confirmed_destroys_nothing_and_says_why() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลายปี 2570", List.of(id)));
        as("test.second", () -> {
            broken("reason", () -> destructions.refuse(list, 0, " "));
            destructions.refuse(list, 0, "ยังใช้อยู่");
            assertThat(documents.find(id).orElseThrow().latest().state()).isEqualTo(DocumentVersion.State.READY);
            assertThat(retention.due(of(first))).hasSize(1);
        });
    }

    @Test
    void what_is_held_or_proves_something_is_never_due_nor_destroyed() {
        DocumentKind kind = kind("short", KeptFrom.ADDED);
        DocumentId held = old("ถูกอายัด", kind, null);
        DocumentId proof = old("หลักฐาน", kind, null);
        DocumentId late = old("อายัดทีหลัง", kind, null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(late)));
        long order = as("test.keeper", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of(held, late)));
        as("test.keeper", () -> documents.pin(RECORD, proof, 1, null));
        as("test.keeper", () -> {
            assertThat(retention.due(of(first))).isEmpty();
            broken("documents", () -> retention.list(first, "ทำลาย", List.of(held)));
            rule("document.rule.onHold", () -> filing.trash(List.of(held)));
        });
        as("test.second", () -> rule("document.rule.onHold", () -> destructions.confirm(list, 0, Progress.UNWATCHED)));
        as("test.keeper", () -> {
            holds.end(order, 0);
            assertThat(retention.due(of(first))).extracting(KeptRow::id).containsExactly(held.value());
        });
    }

    @Test
    void another_department_and_who_only_files_keep_nothing_here() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(id)));
        for (String other : List.of("test.elsewhere", "test.writer")) {
            as(other, () -> {
                refused(() -> retention.due(of(first)));
                refused(() -> retention.countDue(of(first)));
                refused(() -> destructions.lists(of(first)));
                refused(() -> retention.list(first, "ทำลาย", List.of(id)));
                refused(() -> destructions.confirm(list, 0, Progress.UNWATCHED));
                refused(() -> destructions.refuse(list, 0, "เก็บไว้"));
                refused(() -> holds.begin("คดี", "คำสั่ง", List.of(id)));
            });
        }
    }

    @Test
    void nobody_confirms_what_is_classified_above_the_own_clearance() {
        DocumentId open = old("ปกติ", kind("short", KeptFrom.ADDED), null);
        DocumentId secret = old("ลับ", kind("secret", KeptFrom.ADDED), null);
        database.sql("update core_document set confidentiality = 'SECRET' where id = ?")
                .param(secret.value())
                .update();
        clear("test.keeper", "SECRET");
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(open, secret)));
        as("test.second", () -> {
            assertThat(destructions.documents(list("list", list)))
                    .extracting(KeptRow::id)
                    .containsExactly(open.value());
            assertThat(destructions.hidden(list)).isOne();
            rule("document.destruction.notCleared", () -> destructions.confirm(list, 0, Progress.UNWATCHED));
            assertThat(documents.find(open).orElseThrow().latest().state()).isEqualTo(DocumentVersion.State.READY);
        });
        clear("test.second", "SECRET");
        as("test.second", () -> {
            assertThat(destructions.hidden(list)).isZero();
            destructions.confirm(list, 0, Progress.UNWATCHED);
        });
        as(
                "test.keeper",
                () -> assertThat(documents.find(secret).orElseThrow().latest().state())
                        .isEqualTo(DocumentVersion.State.DESTROYED));
    }

    @Test
    void all_that_is_due_and_shown_is_listed_at_once_and_destroyed_with_what_was_read_of_it() {
        DocumentKind kind = kind("short", KeptFrom.ADDED);
        List<DocumentId> many = IntStream.range(0, 12)
                .mapToObj(number -> old("ครบกำหนด " + number, kind, null))
                .toList();
        old("อีกเรื่อง", kind, null);
        var shown = new ListQuery(
                List.of(
                        new ListQuery.Filter("department", Long.toString(first.value())),
                        new ListQuery.Filter("title", "ครบกำหนด")),
                List.of(),
                0,
                5);
        long list = as("test.keeper", () -> {
            broken("title", () -> retention.list(shown, " "));
            return retention.list(shown, "ทำลายปี 2570");
        });
        as("test.keeper", () -> {
            assertThat(retention.countDue(of(first))).isOne();
            assertThat(destructions.countDocuments(list("list", list))).isEqualTo(12);
            assertThat(retention.dueByDepartment()).containsEntry(first, 1).doesNotContainKey(second);
            assertThat(destructions.waitingByDepartment()).containsEntry(first, 1);
            broken("documents", () -> retention.list(shown, "อีกครั้ง"));
        });
        List<String> files = database.sql("select hash from core_document_version where document_id in (:ids)")
                .param("ids", many.stream().map(DocumentId::value).toList())
                .query(String.class)
                .list();
        assertThat(textsOf(files)).isEqualTo(12);
        as("test.second", () -> destructions.confirm(list, 0, Progress.UNWATCHED));
        as(
                "test.keeper",
                () -> many.forEach(id -> assertThat(filing.destroyed(id))
                        .hasValueSatisfying(gone -> assertThat(gone)
                                .returns(list, Destroyed::list)
                                .returns("ทำลายปี 2570", Destroyed::title))));
        assertThat(textsOf(files)).isZero();
        assertThat(database.sql("select count(*) from core_audit where what = 'document.destroyed'"
                                + " and subject_id in (:ids) and after_state = :after")
                        .param("ids", many.stream().map(DocumentId::value).toList())
                        .param("after", "{\"list\":" + list + "}")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void who_stops_the_destruction_destroys_nothing_of_the_list() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(id)));
        as(
                "test.second",
                () -> assertThatThrownBy(() -> destructions.confirm(list, 0, (done, total) -> {
                            throw new Cancelled();
                        }))
                        .isInstanceOf(Cancelled.class));
        as("test.keeper", () -> assertThat(filing.destroyed(id)).isEmpty());
    }

    @Test
    void what_is_to_be_kept_longer_meanwhile_is_not_destroyed() {
        DocumentKind kind = kind("short", KeptFrom.ADDED);
        DocumentId id = old("หมดอายุ", kind, null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(id)));
        as(
                "test.keeper",
                () -> kinds.change(new DocumentKind(
                        kind.id(),
                        kind.code(),
                        kind.name(),
                        kind.nameEn(),
                        null,
                        kind.keptFrom(),
                        true,
                        0,
                        List.of())));
        as("test.second", () -> {
            rule("document.destruction.keptLonger", () -> destructions.confirm(list, 0, Progress.UNWATCHED));
            destructions.refuse(list, 0, "เก็บตลอดไปแล้ว");
        });
    }

    @Test
    void a_kind_asks_what_it_needs_and_whoever_keeps_nothing_changes_none() {
        DocumentKind kind = as("test.keeper", () -> {
            long id = kinds.add(new DocumentKind(
                    0,
                    "test.mou",
                    "บันทึกความร่วมมือ",
                    "MoU",
                    null,
                    KeptFrom.CLOSED,
                    true,
                    0,
                    List.of(
                            new DocumentKind.Field(
                                    0, "คู่ความร่วมมือ", "Partner", DocumentKind.Type.TEXT, List.of(), true),
                            new DocumentKind.Field(0, "ลงนาม", "Signed", DocumentKind.Type.DATE, List.of(), false),
                            new DocumentKind.Field(
                                    0,
                                    "ภาษา",
                                    "Language",
                                    DocumentKind.Type.CHOICE,
                                    List.of("ไทย", "อังกฤษ"),
                                    false))));
            broken(
                    "code",
                    () -> kinds.add(
                            new DocumentKind(0, "test.mou", "ก", "a", null, KeptFrom.ADDED, true, 0, List.of())));
            return kinds.find(id);
        });
        List<DocumentKind.Field> fields = kind.fields();
        as("test.keeper", () -> {
            DocumentId id = filing.file(first, null, Confidentiality.NORMAL, file("mou.txt", "ก"));
            broken("value" + fields.get(0).id(), () -> say(id, kind, Map.of()));
            broken(
                    "value" + fields.get(1).id(),
                    () -> say(
                            id,
                            kind,
                            Map.of(fields.get(0).id(), "ก", fields.get(1).id(), "เมื่อวาน")));
            broken(
                    "value" + fields.get(2).id(),
                    () -> say(
                            id,
                            kind,
                            Map.of(fields.get(0).id(), "ก", fields.get(2).id(), "ลาว")));
            say(id, kind, Map.of(fields.get(0).id(), "สำนักงาน ก", fields.get(1).id(), "2026-10-01"));
            assertThat(filing.facts(id).orElseThrow().values())
                    .containsEntry(fields.get(1).id(), "2026-10-01");
        });
        as("test.writer", () -> refused(() -> kinds.change(kind)));
    }

    private int textsOf(List<String> files) {
        return database.sql("select count(*) from core_document_text where hash in (:files)")
                .param("files", files)
                .query(Integer.class)
                .single();
    }

    private static ListQuery of(DepartmentId department) {
        return list("department", department.value());
    }

    private static ListQuery list(String filter, long id) {
        return new ListQuery(List.of(new ListQuery.Filter(filter, Long.toString(id))), List.of(), 0, 10);
    }

    private void say(DocumentId id, DocumentKind kind, Map<Long, String> values) {
        filing.change(
                id,
                documents.find(id).orElseThrow().version(),
                new DocumentFacts("mou", kind.id(), Confidentiality.NORMAL, Set.of(), values, List.of(), null));
    }

    private DocumentKind kind(String code, KeptFrom from) {
        return as("test.keeper", () -> {
            long id = kinds.add(new DocumentKind(0, "test." + code, code, code, 1, from, true, 0, List.of()));
            return kinds.find(id);
        });
    }

    /** Added in the fiscal year 2553. */
    private DocumentId old(String title, @Nullable DocumentKind kind, @Nullable LocalDate closed) {
        DocumentId id =
                as("test.keeper", () -> filing.file(first, null, Confidentiality.NORMAL, file(title + ".txt", title)));
        database.sql("update core_document set added_at = '2010-03-01 00:00:00', fiscal_year = 2553, kind_id = :kind,"
                        + " closed_on = :closed where id = :id")
                .param("kind", kind == null ? null : kind.id())
                .param("closed", closed)
                .param("id", id.value())
                .update();
        return id;
    }

    private static void rule(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }
}
