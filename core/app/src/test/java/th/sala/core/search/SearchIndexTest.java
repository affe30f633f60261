package th.sala.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.NotAllowed;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;

/** The index follows what is committed and comes back whatever happens to its folder. */
class SearchIndexTest extends SearchCase {
    @Autowired
    private SearchRenewal renewal;

    @Test
    void what_is_rolled_back_is_never_found() {
        transaction.executeWithoutResult(status -> {
            entries.put(paper("1", "เอกสารที่ถูกยกเลิก", ""));
            status.setRollbackOnly();
        });
        indexing.catchUp();
        assertThat(found("เอกสารที่ถูกยกเลิก")).isEmpty();
        assertThat(rows.countPending()).isZero();
    }

    @Test
    void what_is_changed_is_found_by_its_new_words_alone_and_what_is_taken_away_by_none() {
        known(paper("1", "ร่างแรกเริ่ม", "ถ้อยคำเดิม"));
        known(paper("1", "ฉบับสมบูรณ์", "ถ้อยคำใหม่"));
        assertThat(found("ร่างแรกเริ่ม")).isEmpty();
        assertThat(found("ถ้อยคำใหม่")).containsExactly("ฉบับสมบูรณ์");
        transaction.executeWithoutResult(status -> entries.remove(subject("1")));
        assertThat(found("ถ้อยคำใหม่")).as("before the index knows").isEmpty();
        indexing.catchUp();
        assertThat(found("ถ้อยคำใหม่")).isEmpty();
        assertThat(database.sql("select count(*) from core_search_entry where kind = 'paper'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_has_not_changed_is_not_indexed_again_but_a_capital_letter_is_a_change() {
        known(paper("1", "Quality", ""));
        transaction.executeWithoutResult(status -> entries.put(paper("1", "Quality", "")));
        assertThat(rows.countPending()).isZero();
        // its own run waits meanwhile
        synchronized (indexing) {
            transaction.executeWithoutResult(status -> entries.put(paper("1", "quality", "")));
            assertThat(rows.countPending()).isEqualTo(1);
        }
    }

    @Test
    void what_changes_while_it_is_indexed_goes_on_waiting() {
        known(paper("1", "ฉบับแรก", ""));
        List<Long> ids = database.sql("select id from core_search_entry where kind = 'paper'")
                .query(Long.class)
                .list();
        synchronized (indexing) {
            List<EntryRow> known = index.learn(ids);
            transaction.executeWithoutResult(status -> entries.put(paper("1", "ฉบับที่สอง", "")));
            rows.known(known);
            assertThat(rows.countPending()).isEqualTo(1);
        }
        indexing.catchUp();
        assertThat(found("ฉบับที่สอง")).hasSize(1);
    }

    @Test
    void building_anew_tells_how_far_it_is_and_ends_with_all_that_can_be_found() {
        known(IntStream.range(0, 500)
                .mapToObj(i -> paper("r" + i, "เล่มที่ " + i, "ทะเบียนคุม"))
                .toList());
        AtomicLong last = new AtomicLong();
        SearchRenewal.State state = as(
                "admin",
                () -> renewal.renew((done, total) -> {
                    assertThat(done).isBetween(last.getAndSet(done), Math.max(total, done));
                    assertThat(as(
                                    "staff.policy",
                                    () -> searching
                                            .find(SearchQuery.of("ทะเบียนคุม"))
                                            .total()))
                            .as("people go on searching")
                            .isEqualTo(500);
                }));
        assertThat(last.get()).isEqualTo(state.entries()).isGreaterThan(500);
        assertThat(state.pending()).isZero();
        assertThat(state.complete()).isTrue();
        assertThatThrownBy(() -> as("staff.policy", () -> renewal.renew(Progress.UNWATCHED)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void building_anew_that_is_stopped_loses_nothing_and_goes_on() {
        known(IntStream.range(0, 500)
                .mapToObj(i -> paper("r" + i, "เล่มที่ " + i, "ทะเบียนคุม"))
                .toList());
        assertThatThrownBy(() -> as(
                        "admin",
                        () -> renewal.renew((done, total) -> {
                            if (done > 0) {
                                throw new Cancelled();
                            }
                        })))
                .isInstanceOf(Cancelled.class);
        assertThat(rows.countPending()).isPositive();
        assertThat(found("ทะเบียนคุม")).hasSize(500);
        indexing.catchUp();
        assertThat(rows.countPending()).isZero();
    }

    static Stream<Damage> damages() {
        return Stream.of(
                Damage.of("a folder that is gone", files -> files.forEach(SearchIndexTest::delete)),
                Damage.of("files that are empty", files -> files.forEach(f -> write(f, new byte[0]))),
                Damage.of("files full of something else", files -> files.forEach(f -> write(f, new byte[4096]))),
                Damage.of(
                        "a missing segment",
                        files -> files.stream()
                                .filter(f -> f.toString().endsWith(".cfs")
                                        || f.toString().endsWith(".fdt"))
                                .forEach(SearchIndexTest::delete)),
                Damage.of(
                        "the index of another database",
                        files -> files.stream()
                                .filter(f -> f.endsWith("mark"))
                                .forEach(f -> write(f, "another".getBytes()))));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void a_lost_index_is_built_anew(Damage damage) throws IOException {
        known(IntStream.range(0, 300)
                .mapToObj(i -> paper("l" + i, "แฟ้มลำดับที่ " + i, "ทะเบียนคุม"))
                .toList());
        index.close();
        try (Stream<Path> files = Files.walk(index.folder())) {
            damage.act.on(files.filter(Files::isRegularFile).toList());
        }
        Found lost = as("staff.policy", () -> searching.find(SearchQuery.of("ทะเบียนคุม")));
        assertThat(lost.complete() && lost.total() < 300)
                .as("says that more will come")
                .isFalse();
        indexing.catchUp();
        Found found = as("staff.policy", () -> searching.find(SearchQuery.of("ทะเบียนคุม")));
        assertThat(found.total()).isEqualTo(300);
        assertThat(found.complete()).isTrue();
    }

    @Test
    void a_folder_that_goes_while_the_index_is_open_is_built_anew_too() throws IOException {
        known(paper("1", "แฟ้มหลัก", ""));
        try (Stream<Path> files = Files.walk(index.folder())) {
            files.filter(Files::isRegularFile).forEach(SearchIndexTest::delete);
        }
        known(paper("2", "แฟ้มรอง", ""));
        assertThat(found("แฟ้มหลัก")).hasSize(1);
        assertThat(found("แฟ้มรอง")).hasSize(1);
    }

    @Test
    void hostile_questions_do_no_harm() {
        known(paper("1", "100% (ร้อยละ) \"ครบ\" <b>หนา</b> & [x] {y} a:b *", "<script>alert(1)</script>"));
        for (String typed : List.of(
                "%",
                "\"",
                "_",
                "*",
                "a*",
                "?",
                "\\",
                "'",
                "' or 1=1 --",
                "~",
                "AND",
                "OR NOT",
                "title:ครบ",
                "(",
                "[a TO b]",
                "<script>",
                "\u0000",
                "\uD83D",
                "ๆ",
                "ฯ",
                "่",
                "ก".repeat(10_000),
                "a b ".repeat(2_500),
                "2567".repeat(2_500))) {
            assertThat(found(typed)).as(typed).hasSizeLessThan(2);
            as("staff.policy", () -> searching.suggest(typed, 8));
        }
        assertThat(found("<script>")).hasSize(1);
        Found found = as("staff.policy", () -> searching.find(SearchQuery.of("หนา")));
        assertThat(marks(found.hits().getFirst().title())).isEqualTo("หนา");
        assertThat(text(found.hits().getFirst().title())).contains("<b>หนา</b>");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    record Damage(String name, Act act) {
        static Damage of(String name, Act act) {
            return new Damage(name, act);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Act {
        void on(List<Path> files);
    }
}
