package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.StaleVersion;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.DepartmentKind;

/** Passing what waits to the right person, and back. */
@Transactional
class PassingTest extends ApprovalCase {
    private static final String WHY = "อยู่ในความรับผิดชอบของท่าน";

    @Autowired
    private Passing passing;

    @BeforeEach
    void another_for_finance() {
        founding.assign(person("test.finance2", "T0"), "test.finance", null, false);
        founding.department("T2", "ภารกิจอื่น", "Other unit", DepartmentKind.UNIT, "T0");
        person("test.head2", "T2");
        founding.lead("T2", "test.head2", null);
    }

    @Test
    void who_it_is_passed_to_is_asked_instead_and_within_the_same_time() {
        ApprovalId id = submitted("f1");
        forward("test.head", id, "unit", "test.head2");
        assertThat(asked(id)).containsExactly("unit");
        assertThat(seats.of(id, 1))
                .last()
                .returns(Seat.Cause.FORWARDED, Seat::cause)
                .returns(seats.of(id, 1).getFirst().due(), Seat::due);
        as(
                "test.head",
                () -> rule("approval.rule.passedOn", () -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
        agree("test.head2", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void what_was_passed_on_can_be_given_back_and_does_not_go_in_circles() {
        ApprovalId id = submitted("f2");
        forward("test.head", id, "unit", "test.head2");
        as("test.head2", () -> {
            rule("approval.rule.again", () -> passing.forward(id, 1, "unit", id("test.head"), WHY));
            passing.handBack(id, 1, "unit", "ไม่เกี่ยวกับหน่วยงานนี้");
            rule("approval.rule.closed", () -> passing.handBack(id, 1, "unit", WHY));
        });
        as("test.head", () -> {
            rule("approval.rule.again", () -> passing.forward(id, 1, "unit", id("test.head2"), WHY));
            rule("approval.rule.notForwarded", () -> passing.handBack(id, 1, "unit", WHY));
        });
        agree("test.head", id, "unit");
        assertThat(acts.of(id))
                .extracting(Act::what)
                .containsSubsequence(Act.What.FORWARDED, Act.What.HANDED_BACK, Act.What.AGREED);
    }

    @Test
    void only_those_a_step_may_ask_get_it() {
        ApprovalId id = submitted("f3");
        as("test.head", () -> {
            rule("approval.rule.notTo", () -> passing.forward(id, 1, "unit", id("test.finance"), WHY));
            rule("approval.rule.notTo", () -> passing.forward(id, 1, "unit", id("test.asks"), WHY));
            rule("approval.rule.notTo", () -> passing.forward(id, 1, "unit", id("test.head"), WHY));
            rule("approval.rule.reason", () -> passing.forward(id, 1, "unit", id("test.head2"), " "));
        });
        agree("test.head", id, "unit");
        as(
                "test.finance",
                () -> rule("approval.rule.notTo", () -> passing.forward(id, 1, "finance", id("test.legal"), WHY)));
        forward("test.finance", id, "finance", "test.finance2");
        as(
                "test.finance2",
                () -> rule("approval.rule.again", () -> passing.forward(id, 1, "finance", id("test.finance"), WHY)));
    }

    @Test
    void who_is_not_asked_passes_nothing_on() {
        ApprovalId id = submitted("f4");
        person("test.stranger", "T0");
        for (String other : new String[] {"test.stranger", "test.asks", "test.director"}) {
            as(other, () -> {
                refused(() -> passing.forward(id, 1, "unit", id("test.head2"), WHY));
                refused(() -> passing.handBack(id, 1, "unit", WHY));
            });
        }
        as(
                "test.head",
                () -> assertThatThrownBy(() -> passing.forward(id, 2, "unit", id("test.head2"), WHY))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void where_all_must_agree_the_one_it_was_passed_to_counts_for_who_had_it() {
        paper.route = Route.of(Step.of(Desk.of("both", "ทั้งสอง", "Both", Approver.headOfUnit(), Approver.deputy())
                .ofAll()));
        ApprovalId id = submitted("f5");
        forward("test.head", id, "both", "test.head2");
        agree("test.deputy", id, "both");
        assertThat(asked(id)).isNotEmpty();
        agree("test.head2", id, "both");
        assertThat(asked(id)).isEmpty();
    }

    @Test
    void where_all_who_hold_a_role_must_agree_nobody_passes_it_on_for_the_others() {
        paper.route = Route.of(Step.of(Desk.of("all", "การเงินทุกคน", "All of finance", Approver.role("test.finance"))
                .ofAll()));
        ApprovalId id = submitted("f6");
        as(
                "test.finance",
                () -> rule("approval.rule.severalStay", () -> passing.forward(id, 1, "all", id("test.finance2"), WHY)));
    }

    private void forward(String from, ApprovalId id, String desk, String to) {
        as(from, () -> passing.forward(id, 1, desk, id(to), WHY));
    }
}
