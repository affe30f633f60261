package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.list.ListQuery;

/** What waits for whom. */
@Transactional
class InboxTest extends ApprovalCase {
    private static final ListQuery ALL = new ListQuery(List.of(), List.of(), 0, 50);

    @Autowired
    private Inbox inbox;

    @Test
    void each_sees_what_waits_for_the_own_office_and_nobody_else_does() {
        ApprovalId id = submitted("1");
        assertThat(waiting("test.head")).containsExactly(id);
        assertThat(waiting("test.asks")).isEmpty();
        assertThat(waiting("test.finance")).isEmpty();
        assertThat(waiting("test.director")).isEmpty();
        agree("test.head", id, "unit");
        assertThat(waiting("test.head")).isEmpty();
        assertThat(waiting("test.finance")).containsExactly(id);
        assertThat(waiting("test.legal")).containsExactly(id);
    }

    @Test
    void what_waits_follows_the_office_and_not_the_person() {
        ApprovalId id = submitted("2");
        person("test.newhead", "T1");
        founding.lead("T1", "test.newhead", "test.deputy");
        assertThat(waiting("test.head")).isEmpty();
        assertThat(waiting("test.newhead")).containsExactly(id);
        agree("test.newhead", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void a_role_for_one_department_answers_for_that_one_only() {
        founding.department("T2", "ภารกิจอื่น", "Other", th.sala.api.people.DepartmentKind.UNIT, "T0");
        founding.assign(person("test.here", "T1"), "test.finance", "T1", false);
        founding.assign(person("test.there", "T2"), "test.finance", "T2", false);
        paper.route = Route.of(Step.of(Desk.of("finance", "ก", "a", Approver.role("test.finance"))));
        ApprovalId id = submitted("3");
        assertThat(waiting("test.here")).containsExactly(id);
        assertThat(waiting("test.there")).isEmpty();
        as("test.there", () -> refused(() -> deciding.decide(id, 1, "finance", Decision.agreed(""))));
    }

    @Test
    void where_all_must_agree_it_waits_for_those_who_have_not_answered() {
        founding.assign(person("test.second", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(
                Desk.of("finance", "ก", "a", Approver.role("test.finance")).ofAll()));
        ApprovalId id = submitted("4");
        agree("test.finance", id, "finance");
        assertThat(waiting("test.finance")).isEmpty();
        assertThat(waiting("test.second")).containsExactly(id);
        as(
                "test.finance",
                () -> rule("approval.rule.decided", () -> deciding.decide(id, 1, "finance", Decision.agreed(""))));
    }

    @Test
    void the_own_request_never_waits_for_oneself() {
        founding.assign(person("test.both", "T1"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("finance", "ก", "a", Approver.role("test.finance"))));
        ApprovalId id = as("test.both", () -> approvals.submit(reference("5"), ApprovalDraft.EMPTY));
        assertThat(waiting("test.both")).isEmpty();
        assertThat(waiting("test.finance")).containsExactly(id);
    }

    @Test
    void it_is_found_by_number_and_title_and_counted_as_shown() {
        ApprovalId id = submitted("6");
        as("test.head", () -> {
            var found = new ListQuery(List.of(new ListQuery.Filter("title", "โครงการทดสอบ")), List.of(), 0, 50);
            assertThat(inbox.rows(Inbox.Folder.WAITING, found))
                    .extracting(InboxRow::id)
                    .containsExactly(id);
            assertThat(inbox.count(Inbox.Folder.WAITING, found)).isOne();
            var other = new ListQuery(List.of(new ListQuery.Filter("title", "100%")), List.of(), 0, 50);
            assertThat(inbox.rows(Inbox.Folder.WAITING, other)).isEmpty();
            assertThat(inbox.count(Inbox.Folder.WAITING, other)).isZero();
        });
    }

    private List<ApprovalId> waiting(String person) {
        return as(
                person,
                () -> inbox.rows(Inbox.Folder.WAITING, ALL).stream()
                        .map(InboxRow::id)
                        .toList());
    }
}
