package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;

/** Many people who decide the same request at the same moment; each in a transaction of the own. */
class DecidedAtOnceTest extends ApprovalCase {
    @Autowired
    private HikariDataSource connections;

    private int connectionsBefore;

    private static final int PEOPLE = 50;
    private static final int TIMES = 10;
    private static final int OFTEN = 200;

    /** Nobody waits for a connection, as in the portal; all but one wait for the request. */
    @BeforeEach
    void a_connection_for_each() {
        connectionsBefore = connections.getMaximumPoolSize();
        connections.setMaximumPoolSize(PEOPLE + connectionsBefore);
    }

    @BeforeEach
    void many_who_hold_the_role() {
        transaction.executeWithoutResult(status -> IntStream.range(0, PEOPLE)
                .forEach(i -> founding.assign(person("test.once" + i, "T0"), "test.finance", null, false)));
        paper.route = Route.of(Step.of(Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))));
    }

    @Test
    void exactly_one_decision_counts_and_the_others_are_told_whose() throws Exception {
        decide(TIMES);
    }

    @Test
    @Tag("slow")
    void so_it_is_again_and_again() throws Exception {
        decide(OFTEN);
    }

    private void decide(int times) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int time = 0; time < times; time++) {
                ApprovalId id = submitted("at-once-" + time);
                var together = new CountDownLatch(PEOPLE);
                List<Future<Optional<String>>> answers = new ArrayList<>();
                IntStream.range(0, PEOPLE).forEach(i -> answers.add(people.submit(() -> decided(id, i, together))));
                List<String> told = new ArrayList<>();
                for (Future<Optional<String>> answer : answers) {
                    answer.get().ifPresent(told::add);
                }
                List<Act> counted =
                        acts.of(id).stream().filter(act -> act.desk() != null).toList();
                assertThat(counted).hasSize(1);
                assertThat(told)
                        .hasSize(PEOPLE - 1)
                        .containsOnly(counted.getFirst().name());
                assertThat(state(id)).isIn(ApprovalState.APPROVED, ApprovalState.REFUSED);
                assertThat(audited(id)).isOne();
            }
        }
        assertThat(paper.ends).hasSize(times);
    }

    @AfterEach
    void nothing_stays() {
        connections.setMaximumPoolSize(connectionsBefore);
        connections.getHikariPoolMXBean().softEvictConnections();
        forget();
    }

    /** Who decided, as the person is told; empty where it was the person. */
    private Optional<String> decided(ApprovalId id, int person, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        try {
            Decision decision = person % 2 == 0 ? Decision.agreed("") : Decision.refused("ไม่ตรงตามแผน");
            decide("test.once" + person, id, "finance", decision);
            return Optional.empty();
        } catch (RuleBroken told) {
            assertThat(told.key()).isEqualTo("approval.rule.decided");
            return Optional.of(told.arguments().getLast().toString());
        }
    }

    private int audited(ApprovalId id) {
        return database.sql("select count(*) from core_audit where subject_kind = 'approval' and subject_id = ?"
                        + " and what in ('approval.agreed', 'approval.refused')")
                .param(Long.toString(id.value()))
                .query(Integer.class)
                .single();
    }
}
