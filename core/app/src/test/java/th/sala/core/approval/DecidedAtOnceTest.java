package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;

/** Many people who decide the same request at the same moment; each in a transaction of the own. */
class DecidedAtOnceTest extends ApprovalCase {
    private static final int PEOPLE = 12;
    private static final int TIMES = 8;

    @BeforeEach
    void many_who_hold_the_role() {
        transaction.executeWithoutResult(status -> IntStream.range(0, PEOPLE)
                .forEach(i -> founding.assign(person("test.once" + i, "T0"), "test.finance", null, false)));
        paper.route = Route.of(Step.of(Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))));
    }

    @Test
    void exactly_one_decision_counts_and_the_others_are_told_whose() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int time = 0; time < TIMES; time++) {
                ApprovalId id = submitted("at-once-" + time);
                var together = new CountDownLatch(PEOPLE);
                List<Future<Boolean>> answers = new ArrayList<>();
                IntStream.range(0, PEOPLE).forEach(i -> answers.add(people.submit(() -> decided(id, i, together))));
                int counted = 0;
                for (Future<Boolean> answer : answers) {
                    counted += answer.get() ? 1 : 0;
                }
                assertThat(counted).isOne();
                assertThat(state(id)).isIn(ApprovalState.APPROVED, ApprovalState.REFUSED);
                assertThat(acts.of(id)).filteredOn(act -> act.desk() != null).hasSize(1);
                assertThat(audited(id)).isOne();
            }
        }
        assertThat(paper.ends).hasSize(TIMES);
    }

    @AfterEach
    void nothing_stays() {
        forget();
    }

    private boolean decided(ApprovalId id, int person, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        try {
            Decision decision = person % 2 == 0 ? Decision.agreed("") : Decision.refused("ไม่ตรงตามแผน");
            decide("test.once" + person, id, "finance", decision);
            return true;
        } catch (RuleBroken told) {
            assertThat(told.key()).isEqualTo("approval.rule.decided");
            assertThat(told.arguments().getLast().toString()).startsWith("test.once");
            return false;
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
