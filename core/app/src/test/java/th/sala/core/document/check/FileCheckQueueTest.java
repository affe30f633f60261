package th.sala.core.document.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.document.FileCheck;
import th.sala.api.document.FileVerdict;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.core.Offering;
import th.sala.core.PortalTest;
import th.sala.core.document.Filing;
import th.sala.core.document.store.Contents;
import th.sala.core.module.ModuleCalls;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** Files that wait to be looked at, where the office wants every file looked at. */
@Transactional
@TestPropertySource(properties = "sala.documents.checked=true")
class FileCheckQueueTest extends PortalTest {
    private static final CheckLimits STRICT = new CheckLimits(true, Duration.ofMinutes(10));
    private static final CheckLimits AS_OFFERED = new CheckLimits(false, Duration.ofMinutes(10));
    private static final FileCheck CLEAN = file -> FileVerdict.clean();

    @Autowired
    private FileChecks files;

    @Autowired
    private Contents contents;

    @Autowired
    private Filing filing;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final List<String> asked = new ArrayList<>();

    @Test
    void a_file_is_opened_by_nobody_until_it_was_found_clean() {
        DocumentId id = sent("เนื้อหา");
        assertThat(state(id)).isEqualTo(DocumentVersion.State.HELD);
        as("staff.it", () -> {
            assertThatThrownBy(() -> documents.open(id, 1).close()).isInstanceOf(RuleBroken.class);
            assertThatThrownBy(() -> documents.pin(new SubjectRef("test", "project", "1"), id, 1, null))
                    .isInstanceOf(RuleBroken.class);
        });
        assertThat(textsOf(id)).isZero();
        queue(STRICT, file -> {
                    asked.add(file.name() + " " + file.mediaType() + " " + file.size() + " "
                            + new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8));
                    return FileVerdict.clean();
                })
                .work();
        assertThat(asked).containsExactly("แผน.txt text/plain 21 เนื้อหา");
        assertThat(state(id)).isEqualTo(DocumentVersion.State.READY);
        assertThat(textsOf(id)).isOne();
        assertThat(noted(id, "document.version.checked")).isOne();
        as("staff.it", () -> assertThat(documents.open(id, 1)).hasContent("เนื้อหา"));
    }

    @Test
    void what_one_of_them_refuses_is_opened_by_nobody_and_says_why() {
        DocumentId id = sent("ไวรัส");
        queue(STRICT, CLEAN, file -> FileVerdict.refused("พบไวรัส", "A virus")).work();
        assertThat(state(id)).isEqualTo(DocumentVersion.State.REFUSED);
        assertThat(files.refusal(hash(id))).hasValue(new Refusal("พบไวรัส", "A virus"));
        assertThat(noted(id, "document.version.refused")).isOne();
        assertThat(textsOf(id)).isZero();
        as("staff.it", () -> {
            assertThatThrownBy(() -> documents.open(id, 1).close()).isInstanceOf(RuleBroken.class);
        });
    }

    @Test
    void who_cannot_tell_or_fails_is_asked_again_later() {
        DocumentId id = sent("ภายหลัง");
        FileCheckQueue queue = queue(STRICT, file -> {
            asked.add("");
            if (asked.size() == 1) {
                throw new IOException("the scanner is away");
            }
            return asked.size() == 2 ? FileVerdict.later("it starts") : FileVerdict.clean();
        });
        queue.work();
        queue.work();
        assertThat(asked).hasSize(1);
        pass();
        queue.work();
        assertThat(asked).hasSize(2);
        assertThat(state(id)).isEqualTo(DocumentVersion.State.HELD);
        pass();
        queue.work();
        assertThat(state(id)).isEqualTo(DocumentVersion.State.READY);
    }

    @Test
    void what_a_killed_portal_had_taken_comes_back() {
        sent("ค้าง");
        assertThat(files.take(Duration.ofMinutes(11))).isPresent();
        assertThat(files.take(Duration.ofMinutes(11))).isEmpty();
        pass();
        assertThat(files.take(Duration.ofMinutes(11)))
                .map(FileChecks.Due::tries)
                .hasValue(2);
    }

    @Test
    void where_nobody_offers_any_more_files_are_let_through_after_a_while_unless_all_must_be_checked() {
        queue(AS_OFFERED, CLEAN).work();
        DocumentId id = sent("ไม่มีใครตรวจ");
        queue(AS_OFFERED).work();
        assertThat(state(id)).isEqualTo(DocumentVersion.State.HELD);
        pass();
        queue(STRICT).work();
        assertThat(state(id)).isEqualTo(DocumentVersion.State.HELD);
        pass();
        queue(AS_OFFERED).work();
        assertThat(state(id)).isEqualTo(DocumentVersion.State.READY);
    }

    @Test
    void the_same_file_is_looked_at_again_and_what_was_clean_stays_so() {
        DocumentId before = sent("ซ้ำ");
        queue(STRICT, CLEAN).work();
        DocumentId again = sent("ซ้ำ");
        assertThat(state(again)).isEqualTo(DocumentVersion.State.HELD);
        queue(STRICT, file -> FileVerdict.refused("พบไวรัส", "")).work();
        assertThat(state(again)).isEqualTo(DocumentVersion.State.REFUSED);
        assertThat(state(before)).isEqualTo(DocumentVersion.State.READY);
        assertThat(files.refusal(hash(again))).map(Refusal::reasonEn).hasValue("พบไวรัส");
    }

    @Test
    void nothing_gets_through_while_the_portal_starts_nor_in_the_moment_a_module_is_replaced() {
        assertThat(offered(AS_OFFERED, List.of(), new Running(List.of(), true)).areAwaited())
                .isTrue();
        assertThat(offered(AS_OFFERED, List.of(), List.of()).areAwaited()).isFalse();
        queue(AS_OFFERED, CLEAN).work();
        assertThat(offered(AS_OFFERED, List.of(), List.of()).areAwaited()).isTrue();
        pass();
        assertThat(offered(AS_OFFERED, List.of(), List.of()).areAwaited()).isFalse();
    }

    @Test
    void files_wait_where_a_module_offers_to_look_at_them_and_it_is_asked_within_the_limit() throws IOException {
        assertThat(offered(AS_OFFERED, List.of(), List.of()).areAwaited()).isFalse();
        assertThat(offered(STRICT, List.of(), List.of()).areAwaited()).isTrue();
        var module = new Offering("scanner", (FileCheck) file -> FileVerdict.refused("พบไวรัส", ""));
        OfferedChecks checks = offered(AS_OFFERED, List.of(), List.of(module));
        assertThat(checks.areAwaited()).isTrue();
        sent("โมดูล");
        FileChecks.Due due = files.take(Duration.ZERO).orElseThrow();
        assertThat(checks.ask(due).kind()).isEqualTo(FileVerdict.Kind.REFUSED);
        assertThat(asked).containsExactly("scanner PT10M");
    }

    private FileCheckQueue queue(CheckLimits limits, FileCheck... own) {
        return new FileCheckQueue(files, offered(limits, List.of(own), List.of()), limits, false);
    }

    private OfferedChecks offered(CheckLimits limits, List<FileCheck> own, List<RunningModule> modules) {
        return offered(limits, own, new Running(modules, false));
    }

    private OfferedChecks offered(CheckLimits limits, List<FileCheck> own, RunningModules modules) {
        return new OfferedChecks(own, modules, new Calls(), contents, limits, files);
    }

    private DocumentId sent(String text) {
        return as(
                "staff.it",
                () -> filing.file(
                        people.current().department(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile("แผน.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private DocumentVersion.State state(DocumentId id) {
        return as("staff.it", () -> documents.find(id).orElseThrow().latest().state());
    }

    private String hash(DocumentId id) {
        return database.sql("select hash from core_document_version where document_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private int textsOf(DocumentId id) {
        return count("select count(*) from core_document_text where hash = ?", hash(id));
    }

    private int noted(DocumentId id, String what) {
        return count("select count(*) from core_audit where what = '" + what + "' and subject_id = ?", id.value());
    }

    private int count(String sql, Object value) {
        return database.sql(sql).param(value).query(Integer.class).single();
    }

    /** A day goes by. */
    private void pass() {
        database.sql("update core_file_check set next_try = next_try - interval 1 day,"
                        + " awaited_at = awaited_at - interval 1 day")
                .update();
        database.sql("update core_setting set value = ? where name = 'documents.check.offered'")
                .param(Instant.now().minus(Duration.ofDays(1)).toString())
                .update();
    }

    private record Running(List<RunningModule> all, boolean areComing) implements RunningModules {
        @Override
        public Optional<RunningModule> find(String id) {
            return all.stream().filter(module -> module.id().equals(id)).findFirst();
        }
    }

    private final class Calls implements ModuleCalls {
        @Override
        public void call(RunningModule module, Runnable work) {
            throw new AssertionError("without its limit");
        }

        @Override
        public void call(RunningModule module, Duration limit, Runnable work) {
            asked.add(module.id() + " " + limit);
            work.run();
        }
    }
}
