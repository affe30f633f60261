package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Confidentiality;
import th.sala.core.document.DocumentKind.KeptFrom;

/** How long documents are kept, and that nobody destroys any alone. */
class RetentionTest extends DocumentCase {
    @Autowired
    private Retention retention;

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
            assertThat(retention.due(first, 0, 10))
                    .extracting(Retention.Due::id)
                    .containsExactlyInAnyOrder(added, year, closed)
                    .doesNotContain(open);
            assertThat(retention.countDue(first)).isEqualTo(3);
            assertThat(retention.due(first, 0, 10))
                    .filteredOn(d -> d.id().equals(closed))
                    .extracting(Retention.Due::lastDay)
                    .containsExactly(LocalDate.of(2011, 5, 1));
            assertThat(retention.due(first, 0, 10))
                    .filteredOn(d -> d.id().equals(year))
                    .extracting(Retention.Due::lastDay)
                    .containsExactly(LocalDate.of(2011, 9, 30));
        });
    }

    @Test
    void who_lists_does_not_confirm_and_the_files_go_but_not_what_is_said() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลายปี 2570", List.of(id)));
        as("test.keeper", () -> rule("document.destruction.ownList", () -> retention.decide(list, 0, true, "")));
        as("test.keeper", () -> assertThat(retention.due(first, 0, 10)).isEmpty());
        as("test.second", () -> retention.decide(list, 0, true, ""));
        as("test.keeper", () -> {
            assertThat(documents.find(id))
                    .hasValueSatisfying(d -> assertThat(d.latest())
                            .returns(DocumentVersion.State.DESTROYED, DocumentVersion::state)
                            .returns(null, DocumentVersion::hash));
            rule("document.rule.DESTROYED", () -> documents.open(id, 1).close());
            rule("document.rule.destroyed", () -> documents.addVersion(id, 1, "", file("b.txt", "b")));
            assertThat(retention.lists(first)).singleElement().returns(true, Retention.Destruction::confirmed);
        });
        as(
                "test.second",
                () -> assertThatThrownBy(() -> retention.decide(list, 1, true, ""))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void a_list_that_is_not_confirmed_destroys_nothing_and_says_why() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลายปี 2570", List.of(id)));
        as("test.second", () -> {
            broken("reason", () -> retention.decide(list, 0, false, " "));
            retention.decide(list, 0, false, "ยังใช้อยู่");
            assertThat(documents.find(id).orElseThrow().latest().state()).isEqualTo(DocumentVersion.State.READY);
            assertThat(retention.due(first, 0, 10)).hasSize(1);
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
            assertThat(retention.due(first, 0, 10)).isEmpty();
            broken("documents", () -> retention.list(first, "ทำลาย", List.of(held)));
            rule("document.rule.onHold", () -> filing.trash(List.of(held)));
        });
        as("test.second", () -> rule("document.rule.onHold", () -> retention.decide(list, 0, true, "")));
        as("test.keeper", () -> {
            holds.end(order, 0);
            assertThat(retention.due(first, 0, 10))
                    .extracting(Retention.Due::id)
                    .containsExactly(held);
        });
    }

    @Test
    void another_department_and_who_only_files_keep_nothing_here() {
        DocumentId id = old("หมดอายุ", kind("short", KeptFrom.ADDED), null);
        long list = as("test.keeper", () -> retention.list(first, "ทำลาย", List.of(id)));
        for (String other : List.of("test.elsewhere", "test.writer")) {
            as(other, () -> {
                refused(() -> retention.due(first, 0, 10));
                refused(() -> retention.countDue(first));
                refused(() -> retention.lists(first));
                refused(() -> retention.list(first, "ทำลาย", List.of(id)));
                refused(() -> retention.decide(list, 0, true, ""));
                refused(() -> holds.begin("คดี", "คำสั่ง", List.of(id)));
            });
        }
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
