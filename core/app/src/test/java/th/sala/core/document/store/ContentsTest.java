package th.sala.core.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.work.Progress;
import th.sala.core.PortalTest;

/** The store and the database, in step. */
class ContentsTest extends PortalTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDateTime KEPT = LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);
    private static final Duration DAYS = Duration.ofDays(2);

    @TempDir
    private Path home;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable ContentStore folder;

    @BeforeEach
    void folder() throws IOException {
        folder = new FolderStore(home.resolve("files"));
    }

    /** Only what this test kept: other tests keep files too. */
    @AfterEach
    void nothing_stays() {
        database.sql("delete v from core_document_version v join core_content c on c.hash = v.hash where c.kept_at = ?")
                .param(KEPT)
                .update();
        database.sql("delete from core_document where title = 'ทดสอบที่เก็บ'").update();
        database.sql("delete from core_content where kept_at = ?").param(KEPT).update();
    }

    @Test
    void what_is_referred_to_stays_and_what_nobody_refers_to_is_given_up_after_a_day() {
        ContentHash referred = keep("referred");
        refer(referred);
        ContentHash alone = keep("alone");

        assertThat(check(NOW).forgotten()).isZero();
        assertThat(check(NOW.plus(DAYS)).forgotten()).isOne();
        assertThat(store().holds(referred)).isTrue();
        assertThat(store().holds(alone)).isFalse();
        assertThat(rows()).isOne();
    }

    @Test
    void a_transaction_that_fails_leaves_bytes_that_are_given_up_later() throws IOException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            receive("rolled back");
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        assertThat(check(NOW).forgotten()).isZero();
        for (Path file : Files.walk(home).filter(Files::isRegularFile).toList()) {
            Files.setLastModifiedTime(file, FileTime.from(NOW));
        }
        assertThat(check(NOW.plus(DAYS)).forgotten()).isOne();
        assertThat(rows()).isZero();
    }

    @Test
    void missing_and_damaged_bytes_are_told_and_mended_by_the_same_file() throws IOException {
        ContentHash missing = keep("missing");
        ContentHash damaged = keep("damaged");
        refer(missing);
        refer(damaged);
        store().remove(missing);
        Files.writeString(file(damaged), "DAMAGED");

        Contents.Found found = check(NOW.plus(DAYS));
        assertThat(found.compared()).isEqualTo(2);
        assertThat(found.missing()).containsExactly(missing);
        assertThat(found.damaged()).containsExactly(damaged);
        assertThat(states()).isEqualTo("DAMAGED,MISSING");

        keep("missing");
        keep("damaged");
        assertThat(states()).isEqualTo("WHOLE,WHOLE");
        assertThat(check(NOW.plus(DAYS).plus(DAYS)).missing()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_opened_is_told_and_the_others_are_compared() throws IOException {
        ContentHash closed = keep("closed");
        refer(closed);
        refer(keep("open"));
        Files.delete(file(closed));
        Files.createSymbolicLink(file(closed), file(closed));

        Contents.Found found = check(NOW.plus(DAYS));
        assertThat(found.compared()).isEqualTo(2);
        assertThat(found.damaged()).containsExactly(closed);
    }

    @Test
    void what_was_compared_lately_is_not_compared_again() {
        refer(keep("once"));
        assertThat(contents(NOW.plus(DAYS))
                        .check(NOW.minus(DAYS), Progress.UNWATCHED)
                        .compared())
                .isZero();
        assertThat(contents(NOW.plus(DAYS))
                        .check(NOW.plus(DAYS), Progress.UNWATCHED)
                        .compared())
                .isOne();
    }

    private ContentStore store() {
        return Objects.requireNonNull(folder);
    }

    private Contents.Found check(Instant now) {
        return contents(now).check(now, Progress.UNWATCHED);
    }

    private Contents contents(Instant now) {
        return new Contents(store(), database, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private ContentHash keep(String text) {
        return new TransactionTemplate(transactions).execute(status -> receive(text));
    }

    private ContentHash receive(String text) {
        try (Incoming incoming =
                store().receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100)) {
            contents(NOW).keep(incoming, "text/plain");
            return incoming.hash();
        }
    }

    private void refer(ContentHash hash) {
        database.sql("insert into core_document (title, department_id, read_permission, write_permission, fiscal_year,"
                        + " added_by, added_at, changed_at)"
                        + " select 'ทดสอบที่เก็บ', min(d.id), '', '', 2570, min(p.id), now(), now()"
                        + " from core_department d, core_person p")
                .update();
        database.sql("insert into core_document_version"
                        + " (document_id, number, hash, size, media_type, file_name, added_by, added_at)"
                        + " select max(id), 1, ?, 1, '', '', max(added_by), now() from core_document")
                .param(hash.hex())
                .update();
    }

    private Path file(ContentHash hash) {
        return home.resolve("files").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    private long rows() {
        return database.sql("select count(*) from core_content where kept_at = ?")
                .param(KEPT)
                .query(Long.class)
                .single();
    }

    private String states() {
        return String.join(
                ",",
                database.sql("select state from core_content where kept_at = ? order by state")
                        .param(KEPT)
                        .query(String.class)
                        .list());
    }
}
