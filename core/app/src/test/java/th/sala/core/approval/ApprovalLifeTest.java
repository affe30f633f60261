package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Mark;

/** The life of a request, from the record that is put up to what follows from its end. */
@Transactional
class ApprovalLifeTest extends ApprovalCase {
    @Test
    void a_request_goes_along_its_route_and_its_module_hears_of_the_end_once() {
        ApprovalId id = submitted("1");
        assertThat(asked(id)).containsExactly("unit");
        agree("test.head", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
        agree("test.legal", id, "legal");
        assertThat(asked(id)).containsExactly("finance");
        agree("test.finance", id, "finance");
        agree("test.deputy", id, "deputy");
        assertThat(asked(id)).isEmpty();
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(paper.ends).containsExactly("1 APPROVED");
        assertThat(request(id).number()).isNotBlank();
    }

    @Test
    void above_the_amount_the_director_is_asked_too() {
        paper.content = content("100000.01", "สัญญา");
        ApprovalId id = submitted("2");
        agree("test.head", id, "unit");
        agree("test.legal", id, "legal");
        agree("test.finance", id, "finance");
        agree("test.deputy", id, "deputy");
        assertThat(asked(id)).containsExactly("director");
        agree("test.director", id, "director");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void who_is_not_asked_decides_nothing_and_who_has_nothing_to_do_with_it_sees_nothing() {
        ApprovalId id = submitted("3");
        person("test.stranger", "T0");
        as("test.stranger", () -> {
            assertThat(approvals.of(reference("3"))).isEmpty();
            refused(() -> deciding.decide(id, 1, "unit", Decision.agreed("")));
            refused(() -> approvals.withdraw(id, "ลองดู"));
        });
        as("test.finance", () -> refused(() -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
        as("test.asks", () -> refused(() -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
        as(
                "test.head",
                () -> assertThat(approvals.of(reference("3"))).map(Approval::id).hasValue(id));
        assertThat(asked(id)).containsExactly("unit");
    }

    @Test
    void where_the_route_says_so_who_decides_proves_to_be_the_one() {
        paper.route = Route.of(
                Step.of(Desk.of("sign", "ลงนาม", "Sign", Approver.headOfUnit()).demanding(Desk.Demand.PASSWORD)));
        ApprovalId id = submitted("2p");
        as("test.head", () -> {
            rule("people.password.wrong", () -> deciding.decide(id, 1, "sign", Decision.agreed("")));
            rule("people.password.wrong", () -> deciding.decide(id, 1, "sign", Decision.agreed(""), "guess"));
            deciding.decide(id, 1, "sign", Decision.agreed(""), "a password of a test");
        });
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void where_all_must_agree_a_revision_asks_those_again_who_had_not() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("all", "การเงินทุกคน", "All of finance", Approver.role("test.finance"))
                .ofAll()));
        ApprovalId id = submitted("2a");
        agree("test.finance", id, "all");
        decide("test.finance2", id, "all", Decision.returned("แก้ไขก่อน"));
        submitted("2a");
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
        agree("test.finance2", id, "all");
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
    }

    @Test
    void who_refused_has_not_just_agreed() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        founding.assign(id("test.deputy"), "test.finance", null, false);
        paper.route = Route.of(
                Step.of(Desk.of("two", "สองคน", "Two", Approver.role("test.finance"))
                        .ofSome(2)),
                Step.of(Desk.of("deputy", "รอง", "Deputy", Approver.deputy()).demanding(Desk.Demand.SKIP_SAME_PERSON)));
        ApprovalId id = submitted("2b");
        decide("test.deputy", id, "two", Decision.refused("ไม่เห็นด้วย"));
        agree("test.finance", id, "two");
        agree("test.finance2", id, "two");
        assertThat(asked(id)).containsExactly("deputy");
    }

    @Test
    void a_step_that_is_over_stays_so_when_somebody_else_gets_the_role() {
        paper.route = Route.of(
                Step.of(Desk.of("all", "การเงินทุกคน", "All of finance", Approver.role("test.finance"))
                        .ofAll()),
                Step.of(Desk.of("deputy", "รอง", "Deputy", Approver.deputy())),
                Step.of(Desk.of("director", "ผอ.", "Director", Approver.director())));
        ApprovalId id = submitted("2c");
        agree("test.finance", id, "all");
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        agree("test.deputy", id, "deputy");
        assertThat(asked(id)).containsExactly("director");
        agree("test.director", id, "director");
        assertThat(moves.course(request(id)).desks())
                .extracting(Course.AtDesk::stand)
                .containsOnly(Course.Stand.AGREED);
    }

    @Test
    void a_route_that_asks_nobody_is_refused() {
        paper.route = Route.of(Step.of(Desk.of("director", "ผอ.", "Director", Approver.director()))
                .when(Condition.amountAbove("5000000")));
        as(
                "test.asks",
                () -> rule("approval.rule.nobodyAsked", () -> approvals.submit(reference("2d"), ApprovalDraft.EMPTY)));
    }

    @Test
    void nobody_decides_the_own_request() {
        ApprovalId id = as("test.head", () -> approvals.submit(reference("4"), ApprovalDraft.EMPTY));
        assertThat(seats.of(id, 1)).singleElement().returns(Seat.Cause.OWN_REQUEST, Seat::cause);
        as("test.head", () -> refused(() -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
        agree("test.director", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void a_vacant_post_passes_the_request_to_who_stands_above() {
        founding.lead("T1", null, "test.deputy");
        ApprovalId id = submitted("5");
        assertThat(seats.of(id, 1)).singleElement().returns(Seat.Cause.VACANT, Seat::cause);
        agree("test.director", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void who_has_just_agreed_is_not_asked_once_more() {
        paper.route = Route.of(
                Step.of(Desk.of("first", "ก", "a", Approver.person("test.deputy"))),
                Step.of(Desk.of("second", "ข", "b", Approver.deputy()).demanding(Desk.Demand.SKIP_SAME_PERSON)),
                Step.of(Desk.of("third", "ค", "c", Approver.deputy())));
        ApprovalId id = submitted("6");
        agree("test.deputy", id, "first");
        assertThat(moves.course(request(id)).at("second")).isEqualTo(Course.Stand.SKIPPED);
        assertThat(asked(id)).containsExactly("third");
    }

    @Test
    void who_refuses_or_returns_says_why() {
        ApprovalId id = submitted("7");
        as("test.head", () -> {
            rule("approval.rule.reason", () -> deciding.decide(id, 1, "unit", Decision.refused(" ")));
            rule("approval.rule.reason", () -> deciding.decide(id, 1, "unit", Decision.returned("")));
            rule("approval.rule.long", () -> deciding.decide(id, 1, "unit", Decision.refused("ก".repeat(2001))));
        });
        decide("test.head", id, "unit", Decision.refused("ไม่อยู่ในแผน"));
        assertThat(state(id)).isEqualTo(ApprovalState.REFUSED);
        assertThat(paper.ends).containsExactly("7 REFUSED");
    }

    @Test
    void after_a_revision_only_those_are_asked_again_whose_ground_has_changed() {
        ApprovalId id = submitted("8");
        agree("test.head", id, "unit");
        agree("test.finance", id, "finance");
        decide("test.legal", id, "legal", Decision.returned("แก้สัญญาข้อ 3", "contract"));
        assertThat(state(id)).isEqualTo(ApprovalState.RETURNED);
        assertThat(paper.ends).isEmpty();
        as("test.head", () -> refused(() -> approvals.submit(reference("8"), ApprovalDraft.EMPTY)));
        paper.content = content("50000.00", "สัญญาใหม่");
        assertThat(submitted("8")).isEqualTo(id);
        assertThat(request(id).round()).isEqualTo(2);
        assertThat(asked(id)).as("the head looks at everything").containsExactly("unit");
        agree("test.head", id, "unit");
        assertThat(asked(id)).as("finance looks at the amount only").containsExactly("legal");
        assertThat(requests.said(id, 1).content().lines().getFirst().value()).isEqualTo("สัญญาเดิม");
    }

    @Test
    void a_decision_upon_an_earlier_round_counts_for_nothing() {
        ApprovalId id = submitted("9");
        decide("test.head", id, "unit", Decision.returned("แก้"));
        submitted("9");
        as(
                "test.head",
                () -> assertThatThrownBy(() -> deciding.decide(id, 1, "unit", Decision.agreed("")))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void what_is_under_way_is_not_put_up_twice_and_taken_back_only_by_who_asked() {
        ApprovalId id = submitted("10");
        as(
                "test.asks",
                () -> rule("approval.rule.underWay", () -> approvals.submit(reference("10"), ApprovalDraft.EMPTY)));
        as("test.head", () -> refused(() -> approvals.withdraw(id, "ไม่ทำแล้ว")));
        as("test.asks", () -> {
            rule("approval.rule.reason", () -> approvals.withdraw(id, ""));
            approvals.withdraw(id, "ไม่ทำแล้ว");
            rule("approval.rule.ended", () -> approvals.withdraw(id, "อีกครั้ง"));
        });
        assertThat(asked(id)).isEmpty();
        assertThat(paper.ends).containsExactly("10 WITHDRAWN");
        assertThat(submitted("10")).as("what was taken back can be put up anew").isNotEqualTo(id);
    }

    @Test
    void what_the_module_cannot_take_is_told_to_who_decides() {
        paper.route = Route.of(Step.of(Desk.of("unit", "ก", "a", Approver.headOfUnit())));
        ApprovalId id = submitted("11");
        paper.refusing = new RuleBroken("strategy.project.overBudget");
        as(
                "test.head",
                () -> rule("strategy.project.overBudget", () -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
    }

    @Test
    void a_person_is_chosen_among_those_who_hold_the_role() {
        paper.route = Route.of(Step.of(Desk.of("check", "ตรวจ", "Check", Approver.chosen("test.legal"))));
        as("test.asks", () -> {
            rule("approval.rule.choose", () -> approvals.submit(reference("12"), ApprovalDraft.EMPTY));
            rule(
                    "approval.rule.choose",
                    () -> approvals.submit(reference("12"), choosing("check", id("test.finance"))));
        });
        ApprovalId id = as("test.asks", () -> approvals.submit(reference("12"), choosing("check", id("test.legal"))));
        agree("test.legal", id, "check");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void who_is_chosen_anew_is_asked_though_nothing_else_has_changed() {
        PersonId other = person("test.legal2", "T0");
        founding.assign(other, "test.legal", null, false);
        paper.route = Route.of(
                Step.of(Desk.of("check", "ตรวจ", "Check", Approver.chosen("test.legal"))),
                Step.of(Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit())));
        ApprovalId id = as("test.asks", () -> approvals.submit(reference("13"), choosing("check", id("test.legal"))));
        agree("test.legal", id, "check");
        decide("test.head", id, "unit", new Decision(Mark.Verdict.RETURNED, "ให้ผู้อื่นตรวจ", List.of(), null));
        as("test.asks", () -> approvals.submit(reference("13"), choosing("check", other)));
        assertThat(asked(id)).containsExactly("check");
        agree("test.legal2", id, "check");
        assertThat(asked(id)).containsExactly("unit");
    }
}
