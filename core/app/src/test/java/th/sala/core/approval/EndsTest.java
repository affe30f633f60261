package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.core.Offering;
import th.sala.core.module.ModulesChanged;

/** What a module hears that was not there when its request ended. */
@Transactional
class EndsTest extends ApprovalCase {
    @Autowired
    private Budgets budgets;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_module_that_was_away_hears_of_the_end_once_when_it_is_there_again() {
        ApprovalId id = decidedWithoutIts("library");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(paper.ends).isEmpty();
        Ends ends = with("library");
        ends.on(new ModulesChanged("library"));
        assertThat(paper.ends).containsExactly("away APPROVED");
        ends.on(new ModulesChanged("library"));
        assertThat(paper.ends).hasSize(1);
    }

    @Test
    void the_start_of_another_module_tells_it_nothing() {
        decidedWithoutIts("library");
        with("membership").on(new ModulesChanged("membership"));
        assertThat(paper.ends).isEmpty();
    }

    @Test
    void records_are_told_by_how_their_newest_request_stands() {
        ApprovalId withdrawn = submitted("again");
        as("test.asks", () -> approvals.withdraw(withdrawn, "ยื่นผิด"));
        assertThat(approvals.records("core", "paper", ApprovalState.WITHDRAWN)).contains(reference("again"));
        submitted("again");
        assertThat(approvals.records("core", "paper", ApprovalState.WITHDRAWN)).doesNotContain(reference("again"));
        assertThat(approvals.records("core", "paper", ApprovalState.UNDER_WAY)).contains(reference("again"));
        assertThat(approvals.records("library", "paper", ApprovalState.UNDER_WAY))
                .isEmpty();
    }

    /** Approved while the module of the record was not in service. */
    private ApprovalId decidedWithoutIts(String module) {
        paper.route = Route.of(Step.of(Desk.of("unit", "ก", "a", Approver.headOfUnit())));
        ApprovalId id = submitted("away");
        database.sql("update core_approval set module = ? where id = ?")
                .params(module, id.value())
                .update();
        agree("test.head", id, "unit");
        return id;
    }

    private Ends with(String module) {
        var subjects = new Subjects(
                new StaticListableBeanFactory().getBeanProvider(ApprovalSubject.class),
                new InService(List.of(new Offering(module, paper))));
        return new Ends(requests, subjects, budgets, transactions);
    }
}
