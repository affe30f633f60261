package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.work.Progress;

/** Nothing stays lying: what nobody can answer, what is late, and what waits for somebody who has left. */
@Transactional
class ApprovalWatchTest extends ApprovalCase {
    @Autowired
    private ApprovalWatch watch;

    @Test
    void a_request_whose_head_leaves_goes_to_who_stands_above_and_once_only() {
        ApprovalId id = submitted("w1");
        founding.lead("T1", null, "test.deputy");
        watch.run(Progress.UNWATCHED);
        watch.run(Progress.UNWATCHED);
        assertThat(acts.of(id)).extracting(Act::what).containsOnlyOnce(Act.What.PASSED_UP);
        agree("test.director", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void what_is_late_is_put_before_who_stands_above_as_well_and_either_decides() {
        ApprovalId id = submitted("w2");
        watch.run(Progress.UNWATCHED);
        assertThat(seats.of(id, 1)).hasSize(1);
        late(id);
        watch.run(Progress.UNWATCHED);
        watch.run(Progress.UNWATCHED);
        assertThat(seats.of(id, 1)).extracting(Seat::cause).containsExactly(Seat.Cause.ROUTE, Seat.Cause.LATE);
        agree("test.director", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
        as("test.head", () -> rule("approval.rule.decided", () -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
    }

    @Test
    void what_is_late_at_the_keepers_or_refused_by_its_module_holds_up_nothing_else() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("all", "การเงินทุกคน", "All of finance", Approver.role("test.finance"))
                .ofAll()));
        ApprovalId refused = submitted("w5");
        agree("test.finance", refused, "all");
        database.sql("update core_person set active = 0 where username = 'test.finance2'")
                .update();
        paper.refusing = new RuleBroken("approval.rule.closed");
        // those that follow go another way
        database.sql("update core_approval_route set number = 99, valid_from = '2999-01-01' where kind = 'paper'")
                .update();
        paper.route = ROUTE;
        ApprovalId keepers = submitted("w6");
        database.sql("update core_approval_seat set office = 'keepers' where approval_id = ?")
                .param(keepers.value())
                .update();
        ApprovalId behind = submitted("w7");
        late(keepers);
        late(behind);
        watch.run(Progress.UNWATCHED);
        assertThat(paper.ends).isEmpty();
        assertThat(seats.of(keepers, 1)).hasSize(1);
        assertThat(seats.of(behind, 1)).hasSize(2);
    }

    @Test
    void who_stands_above_does_not_agree_for_one_of_several() {
        paper.route = Route.of(Step.of(Desk.of("both", "ทั้งสอง", "Both", Approver.headOfUnit(), Approver.deputy())
                .ofAll()
                .within(3)));
        ApprovalId id = submitted("w3");
        late(id);
        watch.run(Progress.UNWATCHED);
        assertThat(seats.of(id, 1)).extracting(Seat::cause).containsOnly(Seat.Cause.ROUTE);
    }

    @Test
    void where_all_must_agree_and_the_last_one_leaves_the_request_goes_on() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("all", "การเงินทุกคน", "All of finance", Approver.role("test.finance"))
                .ofAll()));
        ApprovalId id = submitted("w4");
        agree("test.finance", id, "all");
        watch.run(Progress.UNWATCHED);
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
        database.sql("update core_person set active = 0 where username = 'test.finance2'")
                .update();
        watch.run(Progress.UNWATCHED);
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(paper.ends).containsExactly("w4 APPROVED");
    }

    @Test
    void where_too_few_are_left_who_stands_above_is_asked_as_well() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("two", "การเงินสองคน", "Two of finance", Approver.role("test.finance"))
                .ofSome(2)));
        ApprovalId id = submitted("w8");
        watch.run(Progress.UNWATCHED);
        assertThat(seats.of(id, 1)).hasSize(1);
        database.sql("update core_person set active = 0 where username = 'test.finance2'")
                .update();
        watch.run(Progress.UNWATCHED);
        watch.run(Progress.UNWATCHED);
        assertThat(seats.of(id, 1)).extracting(Seat::cause).containsExactly(Seat.Cause.ROUTE, Seat.Cause.VACANT);
        ApprovalId later = submitted("w9");
        assertThat(seats.of(later, 1)).hasSize(2);
        agree("test.finance", id, "two");
        agree("test.director", id, "two");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    private void late(ApprovalId id) {
        database.sql("update core_approval_seat set due_on = '2020-01-01' where approval_id = ?")
                .param(id.value())
                .update();
    }
}
