package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentKind;
import th.sala.core.approval.rule.Mark;

/** Opening again what was refused or withdrawn. */
@Transactional
class ReopeningTest extends ApprovalCase {
    private static final ListQuery ANY = new ListQuery(List.of(), List.of(), 0, 10);

    @Autowired
    private Reopening reopening;

    @Autowired
    private RequestReading reading;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void who_looks_after_approvals() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
    }

    @Test
    void what_was_refused_goes_back_to_who_asked_and_keeps_what_was_agreed_before() {
        ApprovalId id = submitted("r1");
        agree("test.head", id, "unit");
        agree("test.legal", id, "legal");
        decide("test.finance", id, "finance", Decision.refused("งบประมาณไม่พอ"));
        as("test.keeper", () -> {
            assertThat(reading.find(id)).isPresent();
            assertThat(reopening.mayReopen(request(id))).isTrue();
            rule("approval.rule.reason", () -> reopening.reopen(id, ""));
            reopening.reopen(id, "ได้รับงบประมาณเพิ่ม");
        });
        assertThat(state(id)).isEqualTo(ApprovalState.RETURNED);
        assertThat(paper.ends).containsExactly("r1 REFUSED", "r1 again");
        submitted("r1");
        assertThat(request(id).round()).isEqualTo(2);
        assertThat(asked(id)).containsExactly("finance");
    }

    @Test
    void who_looks_after_the_approvals_of_a_unit_sees_those_and_no_others() {
        ApprovalId id = submitted("r5");
        founding.department("T2", "ภารกิจอื่น", "Other", DepartmentKind.UNIT, "T0");
        founding.assign(person("test.here", "T0"), "test.keeper", "T1", false);
        founding.assign(person("test.there", "T0"), "test.keeper", "T2", false);
        as("test.here", () -> {
            assertThat(inbox.folders()).contains(Inbox.Folder.ALL);
            assertThat(inbox.count(Inbox.Folder.ALL, ANY)).isOne();
            assertThat(reading.find(id)).isPresent();
        });
        as("test.there", () -> {
            assertThat(inbox.count(Inbox.Folder.ALL, ANY)).isZero();
            assertThat(reading.find(id)).isEmpty();
        });
        database.sql("update core_approval set confidentiality = 'SECRET' where id = ?")
                .param(id.value())
                .update();
        as("test.here", () -> {
            assertThat(inbox.count(Inbox.Folder.ALL, ANY)).isZero();
            assertThat(reading.find(id)).isEmpty();
        });
    }

    @Test
    void what_was_approved_is_under_way_or_has_a_newer_request_stays() {
        ApprovalId id = submitted("r2");
        as("test.keeper", () -> rule("approval.rule.notReopened", () -> reopening.reopen(id, "ลองดู")));
        as("test.asks", () -> approvals.withdraw(id, "ยื่นผิด"));
        submitted("r2");
        as("test.keeper", () -> {
            assertThat(reopening.mayReopen(request(id))).isFalse();
            rule("approval.rule.newer", () -> reopening.reopen(id, "ลองดู"));
        });
    }

    @Test
    void what_somebody_left_behind_is_taken_back_by_keepers_so_that_it_can_be_put_up_again() {
        ApprovalId id = submitted("r4");
        decide("test.head", id, "unit", new Decision(Mark.Verdict.RETURNED, "เพิ่มรายละเอียด", List.of(), null));
        person("test.colleague", "T1");
        for (String other : new String[] {"test.colleague", "test.head", "test.director"}) {
            as(other, () -> refused(() -> approvals.withdraw(id, "ผู้ขอลาออก")));
        }
        as("test.keeper", () -> approvals.withdraw(id, "ผู้ขอลาออก"));
        assertThat(acts.of(id).getLast()).returns(Act.What.WITHDRAWN, Act::what).returns(id("test.keeper"), Act::by);
        ApprovalId again = as("test.colleague", () -> approvals.submit(reference("r4"), ApprovalDraft.EMPTY));
        assertThat(asked(again)).containsExactly("unit");
    }

    @Test
    void who_does_not_look_after_approvals_opens_nothing() {
        ApprovalId id = submitted("r3");
        decide("test.head", id, "unit", Decision.refused("ไม่จำเป็น"));
        for (String other : new String[] {"test.asks", "test.head", "test.director"}) {
            as(other, () -> refused(() -> reopening.reopen(id, "ลองดู")));
        }
    }
}
