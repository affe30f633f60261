package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Confidentiality;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.core.document.DocumentKind.KeptFrom;

/** How long documents are kept, and what is due to be destroyed. */
class RetentionTest extends KeepingCase {
    @Autowired
    private Holds holds;

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
    void a_kind_asks_what_it_needs_and_is_changed_by_none_but_who_keeps_all_documents() {
        DocumentKind kind = as("test.agency", () -> {
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
        for (String other : List.of("test.writer", "test.keeper")) {
            as(other, () -> {
                assertThat(kinds.mayChange()).isFalse();
                refused(() -> kinds.change(kind));
                refused(() -> kinds.add(kind));
            });
        }
    }

    @Test
    void what_was_said_in_a_field_that_is_asked_no_more_stays() {
        DocumentKind.Field asked =
                new DocumentKind.Field(0, "คู่ความร่วมมือ", "Partner", DocumentKind.Type.TEXT, List.of(), false);
        DocumentKind kind = as(
                "test.agency",
                () -> kinds.find(kinds.add(
                        new DocumentKind(0, "test.mou", "บันทึก", "MoU", 5, KeptFrom.ADDED, true, 0, List.of(asked)))));
        long field = kind.fields().getFirst().id();
        DocumentId id = as("test.keeper", () -> {
            DocumentId filed = filing.file(first, null, Confidentiality.NORMAL, file("mou.txt", "ก"));
            say(filed, kind, Map.of(field, "สำนักงาน ก"));
            return filed;
        });
        as(
                "test.agency",
                () -> kinds.change(new DocumentKind(
                        kind.id(),
                        kind.code(),
                        kind.name(),
                        kind.nameEn(),
                        kind.keptYears(),
                        kind.keptFrom(),
                        true,
                        kind.version(),
                        List.of())));
        as("test.keeper", () -> {
            say(id, kind, Map.of());
            assertThat(filing.facts(id).orElseThrow().values()).containsEntry(field, "สำนักงาน ก");
            describe(id, null, null);
            assertThat(filing.facts(id).orElseThrow().values()).isEmpty();
        });
    }

    @Test
    void who_only_writes_does_not_have_a_document_kept_for_a_shorter_time() {
        DocumentKind closed = kind("closed", KeptFrom.CLOSED);
        DocumentKind added = kind("added", KeptFrom.ADDED);
        founding.role(
                "test.filing", "ผู้จัดเก็บ", "Filer", Set.of(DocumentPermissions.READ, DocumentPermissions.WRITE));
        person("test.filer", "D1", "test.filing");
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        DocumentId id =
                as("test.filer", () -> filing.file(first, null, Confidentiality.NORMAL, file("สัญญา.txt", "สัญญา")));
        as("test.filer", () -> {
            describe(id, added.id(), null);
            describe(id, closed.id(), null);
            broken("kind", () -> describe(id, added.id(), null));
            broken("kind", () -> describe(id, null, null));
            broken("closedOn", () -> describe(id, closed.id(), today.minusMonths(2)));
            describe(id, closed.id(), today.minusDays(3));
            broken("closedOn", () -> describe(id, closed.id(), today.minusDays(4)));
            describe(id, closed.id(), today);
        });
        as("test.keeper", () -> {
            describe(id, closed.id(), today.minusYears(3));
            describe(id, null, null);
        });
    }

    private void describe(DocumentId id, @Nullable Long kind, @Nullable LocalDate closedOn) {
        filing.change(
                id,
                documents.find(id).orElseThrow().version(),
                new DocumentFacts("สัญญา", kind, Confidentiality.NORMAL, Set.of(), Map.of(), List.of(), closedOn));
    }

    private void say(DocumentId id, DocumentKind kind, Map<Long, String> values) {
        filing.change(
                id,
                documents.find(id).orElseThrow().version(),
                new DocumentFacts("mou", kind.id(), Confidentiality.NORMAL, Set.of(), values, List.of(), null));
    }
}
