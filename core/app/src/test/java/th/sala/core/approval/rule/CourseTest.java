package th.sala.core.approval.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course.Stand;
import th.sala.core.approval.rule.Mark.Verdict;
import th.sala.core.people.Office;

/** How a request moves along its route. */
class CourseTest {
    private static final Office HEAD = Office.person(new PersonId(1));
    private static final Office FINANCE = Office.person(new PersonId(2));
    private static final Office LEGAL = Office.person(new PersonId(3));
    private static final Office DEPUTY = Office.person(new PersonId(4));

    /** As a project with a budget goes: finance and legal at once, the board above an amount. */
    private static final Route PROPOSAL = Route.of(
            Step.of(desk("unit")),
            Step.of(desk("finance"), desk("legal")),
            Step.of(desk("director")),
            Step.of(desk("board")).when(Condition.amountAbove("5000000")));

    private final List<Mark> marks = new ArrayList<>();
    private String amount = "";
    private Set<Office> everybody = Set.of();

    @Test
    void the_first_step_is_asked_first() {
        assertThat(course(PROPOSAL).open()).extracting(d -> d.desk().key()).containsExactly("unit");
        assertThat(course(PROPOSAL).at("director")).isEqualTo(Stand.AHEAD);
        assertThat(course(PROPOSAL).step()).hasValue(1);
    }

    @Test
    void desks_of_one_step_are_asked_at_once_and_the_next_waits_for_all_of_them() {
        agree("unit", HEAD);
        assertThat(course(PROPOSAL).open()).extracting(d -> d.desk().key()).containsExactly("finance", "legal");
        agree("legal", LEGAL);
        assertThat(course(PROPOSAL).open()).extracting(d -> d.desk().key()).containsExactly("finance");
        agree("finance", FINANCE);
        assertThat(course(PROPOSAL).open()).extracting(d -> d.desk().key()).containsExactly("director");
    }

    @Test
    void a_step_whose_condition_does_not_hold_is_left_out() {
        List.of("unit", "finance", "legal", "director").forEach(desk -> agree(desk, HEAD));
        assertThat(course(PROPOSAL).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(course(PROPOSAL).at("board")).isEqualTo(Stand.LEFT_OUT);
        amount = "5000000.00";
        assertThat(course(PROPOSAL).state()).isEqualTo(ApprovalState.APPROVED);
        amount = "5000000.01";
        assertThat(course(PROPOSAL).at("board")).isEqualTo(Stand.OPEN);
    }

    @Test
    void it_is_approved_with_the_last_step_that_is_taken_however_it_ends() {
        assertThat(course(PROPOSAL))
                .returns(false, c -> c.isLast("unit"))
                .returns(true, c -> c.isLast("director"))
                .returns(false, c -> c.isLast("board"));
        marks.add(new Mark("unit", HEAD, Verdict.RETURNED));
        assertThat(course(PROPOSAL)).returns(false, c -> c.isLast("unit")).returns(true, c -> c.isLast("director"));
        amount = "5000000.01";
        assertThat(course(PROPOSAL)).returns(false, c -> c.isLast("director")).returns(true, c -> c.isLast("board"));
    }

    @Test
    void one_refusal_ends_it_and_nobody_is_asked_any_more() {
        agree("unit", HEAD);
        marks.add(new Mark("legal", LEGAL, Verdict.REFUSED));
        assertThat(course(PROPOSAL))
                .returns(ApprovalState.REFUSED, Course::state)
                .returns(Stand.LEFT_OUT, c -> c.at("finance"))
                .returns(Stand.LEFT_OUT, c -> c.at("director"));
    }

    @Test
    void what_is_returned_waits_for_the_requester() {
        marks.add(new Mark("unit", HEAD, Verdict.RETURNED));
        assertThat(course(PROPOSAL).state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(course(PROPOSAL).open()).isEmpty();
    }

    @Test
    void where_all_must_agree_everybody_who_holds_the_office_today_is_waited_for() {
        Route route = Route.of(Step.of(desk("all").ofAll()));
        everybody = Set.of(HEAD, FINANCE, LEGAL);
        agree("all", HEAD);
        agree("all", HEAD);
        agree("all", FINANCE);
        assertThat(course(route).at("all")).isEqualTo(Stand.OPEN);
        everybody = Set.of(HEAD, FINANCE);
        assertThat(course(route).state()).isEqualTo(ApprovalState.APPROVED);
        everybody = Set.of();
        assertThat(course(route).state()).isEqualTo(ApprovalState.UNDER_WAY);
    }

    @Test
    void where_some_must_agree_a_refusal_ends_it_only_when_too_few_are_left() {
        Route route = Route.of(Step.of(desk("some").ofSome(2)));
        everybody = Set.of(HEAD, FINANCE, LEGAL);
        marks.add(new Mark("some", HEAD, Verdict.REFUSED));
        assertThat(course(route).at("some")).isEqualTo(Stand.OPEN);
        agree("some", FINANCE);
        assertThat(course(route).at("some")).isEqualTo(Stand.OPEN);
        marks.add(new Mark("some", LEGAL, Verdict.REFUSED));
        assertThat(course(route).state()).isEqualTo(ApprovalState.REFUSED);
        everybody = Set.of(HEAD, FINANCE, LEGAL, DEPUTY);
        assertThat(course(route).at("some")).isEqualTo(Stand.OPEN);
    }

    @Test
    void what_was_carried_over_counts_when_its_step_is_reached_and_is_shown_before() {
        marks.add(new Mark("finance", FINANCE, Verdict.CARRIED));
        assertThat(course(PROPOSAL).at("finance")).isEqualTo(Stand.CARRIED);
        agree("unit", HEAD);
        assertThat(course(PROPOSAL).open()).extracting(d -> d.desk().key()).containsExactly("legal");
    }

    @Test
    void the_step_before_is_the_last_one_that_was_taken() {
        Route route =
                Route.of(Step.of(desk("a")), Step.of(desk("b")).when(Condition.amountAbove("1")), Step.of(desk("c")));
        agree("a", HEAD);
        assertThat(course(route).agreedBefore(3)).hasValue(1);
        assertThat(course(route).agreedBefore(1)).isEmpty();
    }

    private void agree(String desk, Office who) {
        marks.add(new Mark(desk, who, Verdict.AGREED));
    }

    private static Desk desk(String key) {
        return Desk.of(key, key, key, Approver.headOfUnit());
    }

    private Course course(Route route) {
        return Course.of(route, ground(Map.of(Condition.AMOUNT, amount), everybody), marks);
    }

    static Course.Ground ground(Map<String, String> fields, Set<Office> everybody) {
        return new Course.Ground() {
            @Override
            public String field(String key) {
                return fields.getOrDefault(key, "");
            }

            @Override
            public Set<Office> everybody(Desk desk) {
                return everybody;
            }
        };
    }

    static List<Verdict> verdicts() {
        return Arrays.asList(Verdict.AGREED, Verdict.REFUSED, Verdict.RETURNED);
    }
}
