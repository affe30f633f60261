package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.ContentStore;
import th.sala.core.document.store.StoreCheck;
import th.sala.core.document.store.StoreChecks;

/** What checks of the store find, and who is told. */
class StoreCareTest extends DocumentCase {
    private static final ListQuery ALL = new ListQuery(List.of(), List.of(), 0, 50);

    @Autowired
    private StoreCare care;

    @Autowired
    private StoreChecks checks;

    @Autowired
    private NightlyCheck nightly;

    @Autowired
    private ContentStore store;

    @Test
    void a_lost_file_is_told_with_its_document_until_the_same_file_is_sent_again() {
        DocumentId id = added("แผนงาน.txt");
        store.remove(hash(id));
        as("admin", () -> {
            StoreCheck made = care.check(Progress.UNWATCHED);
            assertThat(made.missing()).isPositive();
            assertThat(care.last().getFirst())
                    .returns(made.missing(), StoreCheck::missing)
                    .returns(made.compared(), StoreCheck::compared)
                    .returns(StoreCheck.Ended.DONE, StoreCheck::ended);
            assertThat(care.broken(ALL))
                    .filteredOn(file -> file.document() == id.value())
                    .singleElement()
                    .returns("แผนงาน", BrokenFile::title)
                    .returns(1, BrokenFile::version)
                    .returns(first, BrokenFile::department)
                    .returns(true, BrokenFile::missing);
            assertThat(care.countBroken(ALL)).isEqualTo(care.broken(ALL).size());
            assertThat(care.broken(new ListQuery(List.of(new ListQuery.Filter("state", "DAMAGED")), List.of(), 0, 50)))
                    .noneMatch(file -> file.document() == id.value());
        });
        added("แผนงาน.txt");
        as("admin", () -> assertThat(care.broken(ALL)).noneMatch(file -> file.document() == id.value()));
        assertThat(store.holds(hash(id))).isTrue();
    }

    @Test
    void the_title_of_a_classified_document_is_told_to_none_who_may_not_see_it() {
        clear("test.writer", "SECRET");
        DocumentId id = as("test.writer", () -> documents.add(draft(Confidentiality.SECRET), file("ลับ.txt", "ลับ")));
        store.remove(hash(id));
        as("admin", () -> {
            care.check(Progress.UNWATCHED);
            assertThat(care.broken(ALL))
                    .filteredOn(file -> file.document() == id.value())
                    .singleElement()
                    .returns(null, BrokenFile::title);
        });
    }

    @Test
    void who_does_not_look_after_the_portal_learns_nothing_of_the_store() {
        as("test.writer", () -> {
            refused(() -> care.state());
            refused(() -> care.last());
            refused(() -> care.check(Progress.UNWATCHED));
            refused(() -> care.broken(ALL));
            refused(() -> care.countBroken(ALL));
        });
    }

    @Test
    void a_check_that_is_stopped_is_kept_as_stopped() {
        added("แผนงาน.txt");
        as("admin", () -> {
            assertThatThrownBy(() -> care.check((done, total) -> {
                        throw new Cancelled();
                    }))
                    .isInstanceOf(Cancelled.class);
            assertThat(care.last().getFirst())
                    .returns(StoreCheck.Ended.STOPPED, StoreCheck::ended)
                    .returns(id("admin"), StoreCheck::askedBy);
        });
    }

    @Test
    void a_night_that_is_over_leaves_the_rest_to_the_next() {
        added("แผนงาน.txt");
        StoreCheck made = checks.make(Instant.now(), Instant.EPOCH, null, Progress.UNWATCHED);
        assertThat(made)
                .returns(StoreCheck.Ended.TIME, StoreCheck::ended)
                .returns(0L, StoreCheck::compared)
                .returns(null, StoreCheck::askedBy);
    }

    @Test
    void by_night_only_what_was_not_compared_for_long_is_compared() {
        DocumentId late = added("นานแล้ว.txt");
        DocumentId lately = added("เมื่อวาน.txt");
        database.sql("update core_content set checked_at = utc_timestamp(6) - interval 31 day where hash = ?")
                .param(hash(late).hex())
                .update();
        store.remove(hash(late));
        store.remove(hash(lately));
        nightly.run(Progress.UNWATCHED);
        as(
                "admin",
                () -> assertThat(care.broken(ALL))
                        .extracting(BrokenFile::document)
                        .contains(late.value())
                        .doesNotContain(lately.value()));
    }

    private ContentHash hash(DocumentId id) {
        return new ContentHash(database.sql("select hash from core_document_version where document_id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }
}
