package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.core.PortalTest;
import th.sala.core.document.text.TextRead;

/** Two who do something with the same document in one moment: the second waits, and then knows what the first has done. */
class MeanwhileTest extends PortalTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    private Filing filing;

    @Autowired
    private Retention retention;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Holds holds;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private DocumentId contract = new DocumentId(1);

    @BeforeEach
    void a_contract_whose_years_are_over() {
        contract = as(
                "records",
                () -> filing.file(
                        unit(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile("สัญญา.txt", new ByteArrayInputStream("สัญญา".getBytes(StandardCharsets.UTF_8)))));
        database.sql("update core_document set added_at = '2010-03-01 00:00:00', fiscal_year = 2553,"
                        + " kind_id = (select id from core_document_kind where code = 'payment') where id = ?")
                .param(contract.value())
                .update();
    }

    @AfterEach
    void nothing_stays() {
        other.close();
        List.of(
                        "core_hold_document",
                        "core_hold",
                        "core_destruction_document",
                        "core_destruction",
                        "core_document_text",
                        "core_document_version",
                        "core_document")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("update core_search_entry set gone = true, pending = true, stamp = stamp + 1"
                        + " where kind = 'document'")
                .update();
    }

    @Test
    void what_is_held_while_its_list_is_being_confirmed_is_not_destroyed() {
        long list = listed();
        String told = told(
                () -> as("records", () -> holds.begin("คดี", "คำสั่งศาล", List.of(contract))), () -> confirm(list));
        assertThat(told).isEqualTo("document.rule.onHold");
        assertThat(isDestroyed()).isFalse();
    }

    @Test
    void what_is_being_destroyed_is_held_by_nobody() {
        long list = listed();
        String told = told(
                () -> confirm(list),
                () -> as("records", () -> {
                    holds.begin("คดี", "คำสั่งศาล", List.of(contract));
                }));
        assertThat(told).isEqualTo("document.rule.DESTROYED");
        assertThat(isDestroyed()).isTrue();
    }

    @Test
    void nothing_is_added_to_an_order_that_is_being_ended() {
        long order = as("records", () -> holds.begin("คดี", "คำสั่งศาล", List.of()));
        String told = told(
                () -> as("records", () -> holds.end(order, 0)), () -> as("records", () -> holds.add(order, contract)));
        assertThat(told).isEqualTo("stale");
        assertThat(as("records", () -> filing.isHeld(contract))).isFalse();
    }

    @Test
    void what_is_thrown_away_while_its_text_comes_is_not_found_by_it() {
        String hash = database.sql("select hash from core_document_version where document_id = ?")
                .param(contract.value())
                .query(String.class)
                .single();
        assertThat(isFound()).isTrue();
        told(
                () -> as("records", () -> filing.trash(List.of(contract))),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new TextRead(hash))));
        assertThat(isFound()).isFalse();
    }

    /** What the second is told who comes when the first has done and written all, but not committed yet. */
    private String told(Runnable first, Runnable second) {
        CompletableFuture<String> told = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            first.run();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    told.completeAsync(() -> answer(second), other);
                    untilSomebodyWaits();
                }
            });
        });
        return told.join();
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuleBroken broken) {
            return broken.key();
        } catch (StaleVersion stale) {
            return "stale";
        }
    }

    private void untilSomebodyWaits() {
        long until = System.nanoTime() + LONGEST.toNanos();
        // no statement here takes so long but one that waits; who has not come yet comes too late to be wrong
        while (database.sql("select count(*) from information_schema.processlist where db = database()"
                                + " and command <> 'Sleep' and id <> connection_id() and time_ms > 300")
                        .query(Integer.class)
                        .single()
                == 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The second did not wait for the first");
            }
            Thread.onSpinWait();
        }
    }

    private long listed() {
        return as("records", () -> retention.list(unit(), "ทำลาย", List.of(contract)));
    }

    private void confirm(long list) {
        as("admin", () -> destructions.confirm(list, 0, Progress.UNWATCHED));
    }

    private DepartmentId unit() {
        return people.current().department();
    }

    private boolean isDestroyed() {
        return is("select destroyed_at is not null from core_document where id = ?");
    }

    private boolean isFound() {
        return is("select exists (select 1 from core_search_entry where module = 'core' and kind = 'document'"
                + " and subject_id = ? and not gone)");
    }

    private boolean is(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).param(contract.value()).query(Boolean.class).single());
    }
}
