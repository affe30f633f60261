package th.sala.core.approval.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.Approver;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.document.DocumentId;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Mark.Verdict;
import th.sala.core.people.Office;

/** What a revision asks again. */
class RevisionTest {
    private static final Route ROUTE = Route.of(
            Step.of(Desk.of("unit", "ก", "a", Approver.headOfUnit())),
            Step.of(
                    Desk.of("finance", "ข", "b", Approver.role("finance")).lookingAt(Revision.AMOUNT, Revision.BUDGET),
                    Desk.of("legal", "ค", "c", Approver.role("legal")).lookingAt("contract", Revision.ATTACHMENTS)));

    private static final List<Mark> SIGNED =
            List.of(mark("unit", Verdict.AGREED), mark("finance", Verdict.AGREED), mark("legal", Verdict.RETURNED));

    @Test
    void only_what_is_different_has_changed() {
        assertThat(Revision.changed(said("100.00", "เดิม"), said("100", "เดิม")))
                .isEmpty();
        assertThat(Revision.changed(said("100.00", "เดิม"), said("200.00", "ใหม่")))
                .containsExactlyInAnyOrder(Revision.AMOUNT, "line.contract");
        assertThat(Revision.changed(
                        said("1", "ก"),
                        new Frozen(
                                said("1", "ก").content(),
                                List.of(new Frozen.Attachment(
                                        new DocumentId(7), 2, "TOR", "tor.pdf", "application/pdf", 1, "abc")))))
                .containsExactly(Revision.ATTACHMENTS);
    }

    @Test
    void another_budget_line_of_the_same_name_is_another_one() {
        assertThat(Revision.changed(paidFrom("1"), paidFrom("1"))).isEmpty();
        assertThat(Revision.changed(paidFrom("1"), paidFrom("2"))).containsExactly(Revision.BUDGET);
    }

    private static Frozen paidFrom(String line) {
        var ref = new SubjectRef("strategy", "allotment", line);
        return new Frozen(
                ApprovalContent.of("เรื่อง", new DepartmentId(1))
                        .costing(BigDecimal.ONE, new BudgetLine(ref, "ค่าจ้าง", BigDecimal.TEN)),
                List.of());
    }

    @Test
    void a_desk_is_asked_again_where_what_it_looks_at_has_changed() {
        assertThat(Revision.carried(ROUTE, stood(ROUTE, SIGNED), SIGNED, Set.of("line.contract")))
                .containsExactly(mark("finance", Verdict.CARRIED));
        assertThat(Revision.carried(ROUTE, stood(ROUTE, SIGNED), SIGNED, Set.of(Revision.AMOUNT)))
                .isEmpty();
    }

    @Test
    void what_comes_back_unchanged_is_asked_only_of_who_had_not_agreed() {
        assertThat(Revision.carried(ROUTE, stood(ROUTE, SIGNED), SIGNED, Set.of()))
                .containsExactly(mark("unit", Verdict.CARRIED), mark("finance", Verdict.CARRIED));
    }

    @Test
    void a_desk_that_the_route_has_no_more_carries_nothing() {
        assertThat(Revision.carried(ROUTE, stood(ROUTE, SIGNED), List.of(mark("gone", Verdict.AGREED)), Set.of()))
                .isEmpty();
    }

    @Test
    void who_agreed_where_others_had_not_is_asked_again_with_them() {
        Route all = Route.of(
                Step.of(Desk.of("all", "ทุกคน", "All", Approver.role("finance")).ofAll()));
        var first = new Mark("all", Office.person(new PersonId(1)), Verdict.AGREED);
        var second = new Mark("all", Office.person(new PersonId(2)), Verdict.RETURNED);
        List<Mark> marks = List.of(first, second);
        assertThat(Revision.carried(all, stood(all, marks), marks, Set.of())).isEmpty();
    }

    private static Course stood(Route route, List<Mark> marks) {
        return Course.of(
                route,
                CourseTest.ground(Map.of(), Set.of(Office.person(new PersonId(1)), Office.person(new PersonId(2)))),
                marks);
    }

    private static Mark mark(String desk, Verdict verdict) {
        return new Mark(desk, Office.person(new PersonId(1)), verdict);
    }

    private static Frozen said(String amount, String contract) {
        return new Frozen(
                ApprovalContent.of("โครงการ", new DepartmentId(1), new Line("contract", "สัญญา", contract))
                        .costing(new BigDecimal(amount), "แผนยุทธศาสตร์"),
                List.of());
    }
}
