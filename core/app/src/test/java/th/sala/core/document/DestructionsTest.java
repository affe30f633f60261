package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.document.DocumentKind.KeptFrom;

/** That nobody destroys documents alone, nor any that must be kept. */
class DestructionsTest extends KeepingCase {
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
                "test.agency",
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

    private int textsOf(List<String> files) {
        return database.sql("select count(*) from core_document_text where hash in (:files)")
                .param("files", files)
                .query(Integer.class)
                .single();
    }
}
