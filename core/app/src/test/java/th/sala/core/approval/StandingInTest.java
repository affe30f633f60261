package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Acting;
import th.sala.api.people.Committee;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.ui.Choice;
import th.sala.api.work.Progress;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;

/** Who decides for somebody else: stand-ins, within what they were appointed for, and secretaries for committees. */
@Transactional
class StandingInTest extends ApprovalCase {
    private static final ListQuery ALL = new ListQuery(List.of(), List.of(), 0, 50);

    @Autowired
    private Appointments appointments;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ApprovalWatch watch;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Test
    void a_stand_in_decides_in_the_wording_of_the_order_and_as_the_one_represented() {
        appointed("test.head", "test.finance", null, Set.of());
        ApprovalId id = submitted("1");
        assertThat(waiting("test.finance")).containsExactly(id);
        agree("test.finance", id, "unit");
        assertThat(acts.of(id))
                .filteredOn(act -> "unit".equals(act.desk()))
                .singleElement()
                .returns("รักษาราชการแทนหัวหน้าภารกิจทดสอบ", Act::wording)
                .returns(id("test.finance"), Act::by)
                .satisfies(act -> assertThat(act.acting()).isNotNull())
                .satisfies(act -> assertThat(act.office().key())
                        .isEqualTo("person:" + id("test.head").value()));
        assertThat(waiting("test.head")).isEmpty();
    }

    @Test
    void an_appointment_with_a_limit_counts_up_to_it() {
        appointed("test.head", "test.legal", new BigDecimal("40000.00"), Set.of());
        ApprovalId dear = submitted("2");
        paper.content = content("40000.00", "สัญญา");
        ApprovalId cheap = submitted("3");
        assertThat(waiting("test.legal")).containsExactly(cheap);
        as("test.legal", () -> refused(() -> deciding.decide(dear, 1, "unit", Decision.agreed(""))));
        agree("test.legal", cheap, "unit");
    }

    @Test
    void an_appointment_for_other_kinds_counts_for_nothing_here() {
        appointed("test.head", "test.legal", null, Set.of("core.other"));
        ApprovalId id = submitted("4");
        assertThat(waiting("test.legal")).isEmpty();
        as("test.legal", () -> refused(() -> deciding.decide(id, 1, "unit", Decision.agreed(""))));
    }

    @Test
    void an_appointment_is_limited_to_kinds_of_approval_by_their_names() {
        open("admin");
        go("admin/acting/new");
        MultiSelectComboBox<Choice> kinds = _get(MultiSelectComboBox.class, s -> s.withLabel("ประเภทการอนุมัติ"));
        assertThat(kinds.getListDataView().getItems()).contains(new Choice("core.paper", "การอนุมัติ"));
    }

    @Test
    void who_asks_does_not_decide_as_a_stand_in_either_nor_does_anybody_for_who_asks() {
        appointed("test.head", "test.asks", null, Set.of());
        ApprovalId own = submitted("5");
        assertThat(waiting("test.asks")).isEmpty();
        as("test.asks", () -> refused(() -> deciding.decide(own, 1, "unit", Decision.agreed(""))));
        ApprovalId ofHead = as("test.head", () -> approvals.submit(reference("6"), ApprovalDraft.EMPTY));
        assertThat(waiting("test.asks")).doesNotContain(ofHead);
    }

    @Test
    void a_committee_decides_by_its_secretary_with_meeting_quorum_and_resolution() {
        founding.committee(
                "BOARD.T",
                "คณะกรรมการทดสอบ",
                "Board",
                3,
                Map.of("test.director", Committee.Part.CHAIR, "test.legal", Committee.Part.SECRETARY));
        paper.route = Route.of(
                Step.of(Desk.of("board", "คณะกรรมการ", "Board", Approver.director(), Approver.committee("BOARD.T"))));
        ApprovalId id = submitted("7");
        assertThat(waiting("test.legal")).containsExactly(id);
        as("test.legal", () -> {
            rule("approval.rule.meeting", () -> deciding.decide(id, 1, "board", Decision.agreed("")));
            rule("approval.rule.quorum", () -> deciding.decide(id, 1, "board", decided(2)));
            deciding.decide(id, 1, "board", decided(3));
        });
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(acts.of(id).getLast().details().meeting())
                .returns("เห็นชอบตามเสนอ", Act.Meeting::resolution)
                .returns("ควรเลื่อนไปปีหน้า", Act.Meeting::minority);
    }

    @Test
    void a_vacant_post_is_answered_by_who_was_appointed_for_it() {
        founding.lead("T1", null, "test.deputy");
        as("admin", () -> appointments.add(draft(null, id("test.legal"), Appointment.Scope.ALL)));
        ApprovalId id = submitted("8");
        assertThat(seats.of(id, 1)).singleElement().returns(Seat.Cause.ROUTE, Seat::cause);
        assertThat(waiting("test.legal")).containsExactly(id);
        agree("test.legal", id, "unit");
        assertThat(asked(id)).containsExactly("finance", "legal");
    }

    @Test
    void where_all_must_agree_who_stands_in_for_a_vacant_post_agrees_for_the_post() {
        founding.lead("T1", null, "test.deputy");
        as("admin", () -> appointments.add(draft(null, id("test.legal"), Appointment.Scope.ALL)));
        paper.route = Route.of(Step.of(Desk.of("both", "ทั้งสอง", "Both", Approver.headOfUnit(), Approver.deputy())
                .ofAll()));
        ApprovalId id = submitted("9");
        agree("test.legal", id, "both");
        agree("test.deputy", id, "both");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void beyond_what_was_appointed_for_a_vacant_post_who_stands_above_is_asked() {
        ApprovalId before = submitted("10");
        founding.lead("T1", null, "test.deputy");
        var scope = new Appointment.Scope(Set.of(), Set.of(), Set.of(), new BigDecimal("40000.00"));
        as("admin", () -> appointments.add(draft(null, id("test.legal"), scope)));
        ApprovalId dear = submitted("11");
        paper.content = content("40000.00", "สัญญา");
        ApprovalId cheap = submitted("12");
        assertThat(waiting("test.legal")).containsExactly(cheap);
        assertThat(waiting("test.director")).containsExactly(dear);
        watch.run(Progress.UNWATCHED);
        assertThat(waiting("test.legal")).containsExactly(cheap);
        assertThat(waiting("test.director")).containsExactlyInAnyOrder(before, dear);
    }

    @Test
    void the_own_request_of_who_looks_after_approvals_is_not_answered_by_a_stand_in() {
        founding.role("test.keeper", "ผู้ดูแลการอนุมัติ", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        founding.lead("T0", "test.keeper", null);
        var scope = new Appointment.Scope(Set.of(), Set.of("core"), Set.of(), null);
        as("admin", () -> appointments.add(draft(id("test.keeper"), id("test.legal"), scope)));
        as("test.legal", () -> assertThat(people.may(ApprovalPermissions.KEEP)).isTrue());

        paper.content = ApprovalContent.of("เรื่องของผู้ดูแลเอง", office);
        ApprovalId own = as("test.keeper", () -> approvals.submit(reference("13"), ApprovalDraft.EMPTY));
        assertThat(seats.of(own, 1)).singleElement().returns(Seating.KEEPERS, Seat::office);
        assertThat(waiting("test.legal")).isEmpty();
        as("test.legal", () -> refused(() -> deciding.decide(own, 1, "unit", Decision.agreed(""))));
        assertThat(waiting("admin")).contains(own);
        agree("admin", own, "unit");
    }

    private static Decision decided(int present) {
        return new Decision(
                Mark.Verdict.AGREED,
                "",
                List.of(),
                new Act.Meeting("3/2570", day("2026-11-20"), "เห็นชอบตามเสนอ", present, "ควรเลื่อนไปปีหน้า"));
    }

    private void appointed(String represented, String standIn, @Nullable BigDecimal limit, Set<String> kinds) {
        var scope = new Appointment.Scope(Set.of(), Set.of(), kinds, limit);
        as("admin", () -> appointments.add(draft(id(represented), id(standIn), scope)));
    }

    private Appointment.Draft draft(@Nullable PersonId represented, PersonId standIn, Appointment.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "12/2570",
                today,
                represented,
                represented == null ? "หัวหน้าภารกิจทดสอบ" : "",
                represented == null ? unit : null,
                represented == null ? Set.of(role()) : Set.of(),
                "",
                standIn,
                today,
                today.plusDays(5),
                scope,
                "รักษาราชการแทนหัวหน้าภารกิจทดสอบ");
    }

    private long role() {
        return database.sql("select id from core_role where code = 'test.finance'")
                .query(Long.class)
                .single();
    }

    private List<ApprovalId> waiting(String person) {
        return as(
                person,
                () -> inbox.rows(Inbox.Folder.WAITING, ALL).stream()
                        .map(InboxRow::id)
                        .toList());
    }
}
