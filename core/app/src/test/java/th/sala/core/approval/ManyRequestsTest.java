package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Committee;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.approval.AgreeingToMany.Apart;
import th.sala.core.approval.AgreeingToMany.Outcome;
import th.sala.core.approval.AgreeingToMany.Plan;

/** Many requests agreed to together, and pages that follow what others decide meanwhile. */
class ManyRequestsTest extends ApprovalPageCase {
    private static final Route BY_FINANCE =
            Route.of(Step.of(Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))));

    @Autowired
    private Inbox inbox;

    @Autowired
    private AgreeingToMany many;

    @BeforeEach
    void one_step_only() {
        paper.route = BY_FINANCE;
    }

    @AfterEach
    void nothing_stays() {
        database.sql("delete m from core_committee_member m join core_committee c on c.id = m.committee_id"
                        + " where c.code = 'BOARD.T'")
                .update();
        database.sql("delete from core_committee where code = 'BOARD.T'").update();
        forget();
    }

    @Test
    void each_is_decided_by_itself_and_the_one_somebody_was_quicker_with_is_named() {
        another();
        List<ApprovalId> ids = submitted(5);
        Plan plan = as("test.finance", () -> many.plan(waiting()));
        assertThat(plan.ready())
                .hasSize(5)
                .allSatisfy(ready -> assertThat(ready.wording()).isEmpty());
        agree("test.second", ids.get(2), "finance");
        Outcome outcome = as("test.finance", () -> many.agree(plan.ready(), Progress.UNWATCHED));
        assertThat(outcome.agreed()).isEqualTo(4);
        assertThat(outcome.untouched()).isZero();
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.row().id()).isEqualTo(ids.get(2));
            assertThat(refused.key()).isEqualTo("approval.rule.decided");
            assertThat(refused.arguments()).contains("test.second");
        });
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(ApprovalState.APPROVED));
    }

    @Test
    void what_a_module_refuses_holds_up_no_other_and_is_decided_by_nobody() {
        List<ApprovalId> ids = submitted(3);
        Plan plan = as("test.finance", () -> many.plan(waiting()));
        Outcome outcome = as(
                "test.finance",
                () -> many.agree(
                        plan.ready(),
                        (done, total) ->
                                paper.refusing = done == 1 ? new IllegalStateException("the module cannot") : null));
        assertThat(outcome.agreed()).isEqualTo(2);
        assertThat(outcome.refused())
                .singleElement()
                .returns("approval.many.fault", AgreeingToMany.Refused::key)
                .satisfies(refused -> assertThat(state(refused.row().id())).isEqualTo(ApprovalState.UNDER_WAY));
        assertThat(ids).filteredOn(id -> state(id) == ApprovalState.APPROVED).hasSize(2);
    }

    @Test
    void who_stops_keeps_what_was_decided_and_is_told_how_many_are_left() {
        submitted(6);
        Plan plan = as("test.finance", () -> many.plan(waiting()));
        Outcome outcome = as(
                "test.finance",
                () -> many.agree(plan.ready(), (done, total) -> {
                    assertThat(total).isEqualTo(6);
                    if (done == 4) {
                        throw new Cancelled();
                    }
                }));
        assertThat(outcome).isEqualTo(new Outcome(4, List.of(), 2));
        assertThat(as("test.finance", this::waiting)).hasSize(2);
    }

    @Test
    void what_wants_a_reason_or_a_meeting_or_waits_no_more_is_told_apart_before() {
        transaction.executeWithoutResult(status -> founding.committee(
                "BOARD.T", "คณะกรรมการ", "Board", 1, Map.of("test.finance", Committee.Part.SECRETARY)));
        submitted(1);
        paper.route = route(Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))
                .demanding(Desk.Demand.REASON));
        ApprovalId reason = submitted("reason");
        paper.route = route(Desk.of("board", "คณะกรรมการ", "Board", Approver.committee("BOARD.T")));
        ApprovalId committee = submitted("committee");
        List<InboxRow> seen = as("test.finance", this::waiting);
        assertThat(seen).hasSize(3);
        ApprovalId gone = submitted(1, BY_FINANCE);
        seen = as("test.finance", this::waiting);
        agree("test.finance", gone, "finance");
        List<InboxRow> chosen = seen;
        Plan plan = as("test.finance", () -> many.plan(chosen));
        assertThat(plan.ready()).hasSize(1);
        assertThat(plan.leftOut())
                .extracting(left -> left.row().id(), AgreeingToMany.LeftOut::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(reason, Apart.REASON),
                        org.assertj.core.groups.Tuple.tuple(committee, Apart.COMMITTEE),
                        org.assertj.core.groups.Tuple.tuple(gone, Apart.GONE));
    }

    @Test
    void from_the_page_each_is_named_before_and_none_waits_afterwards() {
        List<ApprovalId> ids = submitted(3);
        open("test.finance");
        go("approvals");
        assertThat(inMenu()).isEqualTo("3");
        chooseAll();
        press("เห็นชอบ/อนุมัติที่เลือก");
        String asked = words(_get(Dialog.class)).replace('\u00a0', ' ').replace("\u2060", "");
        ids.forEach(id -> assertThat(asked).contains(request(id).number()));
        assertThat(asked).contains("ขออนุมัติโครงการทดสอบ", "50,000.00 บาท");
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY));
        press("อนุมัติ 3 คำขอ");
        until(() -> inMenu().isEmpty() && _find(Dialog.class).isEmpty());
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(ApprovalState.APPROVED));
        assertThat(plain()).contains("ไม่มีเรื่องรอท่านพิจารณา");
    }

    @Test
    void where_some_are_approved_and_some_only_agreed_to_the_words_are_those_of_each() {
        submitted("a");
        Desk finance = BY_FINANCE.desks().findFirst().orElseThrow();
        route(finance);
        paper.route =
                Route.of(Step.of(finance), Step.of(Desk.of("legal", "กฎหมาย", "Law", Approver.role("test.legal"))));
        submitted("b");
        open("test.finance");
        go("approvals");
        chooseAll();
        press("เห็นชอบ/อนุมัติที่เลือก");
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getHeaderTitle().replace("\u2060", "").replace('\u00a0', ' '))
                .isEqualTo("เห็นชอบหรืออนุมัติ 2 คำขอ");
        assertThat(_find(dialog, ListItem.class))
                .extracting(item -> words(item))
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).endsWith("เห็นชอบ"),
                        words -> assertThat(words).endsWith("อนุมัติ"));
    }

    @Test
    void the_menu_follows_what_others_put_up_and_decide() {
        another();
        open("test.finance");
        go("approvals");
        assertThat(inMenu()).isEmpty();
        elsewhere(() -> submitted("new"));
        until(() -> inMenu().equals("1"));
        ApprovalId id = waiting().getFirst().id();
        elsewhere(() -> agree("test.second", id, "finance"));
        until(() -> inMenu().isEmpty());
    }

    @Test
    void who_comes_second_is_told_who_decided_and_keeps_what_was_typed() {
        another();
        ApprovalId id = submitted("11");
        open("test.finance");
        go("approvals/" + id.value());
        elsewhere(() -> agree("test.second", id, "finance"));
        _setValue(comment(), "งบไม่พอ");
        press("ส่งกลับแก้ไข");
        assertThat(plain()).contains("test.second พิจารณาไปแล้ว");
        assertThat(comment().getValue()).isEqualTo("งบไม่พอ");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        press("ดูฉบับล่าสุด");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(plain()).contains("อนุมัติ: test.second");
    }

    private List<ApprovalId> submitted(int number) {
        List<ApprovalId> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(submitted("many-" + i));
        }
        return ids;
    }

    private ApprovalId submitted(int number, Route route) {
        paper.route = route(route.desks().findFirst().orElseThrow());
        return submitted("last-" + number);
    }

    /** A route counts for what is put up from now on. */
    private Route route(Desk desk) {
        database.sql("update core_approval_route set valid_from = null, number = number + 1000 where kind = 'paper'")
                .update();
        return Route.of(Step.of(desk));
    }

    private List<InboxRow> waiting() {
        return inbox.rows(Inbox.Folder.WAITING, new ListQuery(List.of(), List.of(), 0, 1000));
    }

    @SuppressWarnings("unchecked")
    private void chooseAll() {
        Grid<InboxRow> grid = _get(Grid.class);
        as("test.finance", this::waiting).forEach(row -> grid.asMultiSelect().select(row));
    }

    /** Who may decide the same. */
    private void another() {
        transaction.executeWithoutResult(
                status -> founding.assign(person("test.second", "T0"), "test.finance", null, false));
    }

    /** In another browser: on this thread the page says who is signed in. */
    private static void elsewhere(Runnable act) {
        CompletableFuture.runAsync(act).join();
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            roundtrip();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
