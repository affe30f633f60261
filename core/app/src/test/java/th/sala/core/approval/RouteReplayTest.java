package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.approval.route.Replay;
import th.sala.core.approval.route.RouteEdits;
import th.sala.core.approval.route.RouteReplay;

/** Past requests along another route. */
@Transactional
class RouteReplayTest extends ApprovalCase {
    @Autowired
    private RouteReplay replay;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somebody_looks_after_routes() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        founding.assign(person("test.unitkeeper", "T1"), "test.keeper", "T1", false);
    }

    @Test
    void only_who_looks_after_all_routes_replays_requests() {
        as("test.asks", () -> refused(() -> replayed(ROUTE, Progress.UNWATCHED)));
        as("test.unitkeeper", () -> refused(() -> replayed(ROUTE, Progress.UNWATCHED)));
    }

    @Test
    void along_their_own_route_no_request_differs() {
        submitted("1");
        Replay same = told(ROUTE);
        assertThat(same.requests()).isEqualTo(1);
        assertThat(same.differing()).isEmpty();
        assertThat(same.daysBefore()).isEqualTo(3).isEqualTo(same.daysAfter());
    }

    @Test
    void those_are_named_for_which_the_desks_differ_with_their_working_days() {
        submitted("cheap");
        paper.content = content("150000.00", "สัญญา");
        submitted("dear");
        Route other = RouteEdits.when(ROUTE, 3, List.of(Condition.amountAbove("200000")));
        Replay.Row row = only(told(other));
        assertThat(row.leftOut()).extracting(Desk::key).containsExactly("director");
        assertThat(row.added()).isEmpty();
        assertThat(row.title()).isNull();

        Desk audit =
                Desk.of("audit", "ตรวจ", "Audit", Approver.role("test.finance")).within(7);
        Route longer = new Route(
                Stream.concat(ROUTE.steps().stream(), Stream.of(Step.of(audit).when(Condition.amountAbove("100000"))))
                        .toList());
        Replay grown = told(longer);
        assertThat(only(grown).added()).containsExactly(audit);
        assertThat(only(grown).daysBefore()).isEqualTo(3);
        assertThat(only(grown).daysAfter()).isEqualTo(10);
        assertThat(grown.longer()).isEqualTo(1);
        assertThat(grown.daysAfter() - grown.daysBefore()).isEqualTo(7);
    }

    @Test
    void a_desk_that_asks_others_counts_as_changed() {
        submitted("1");
        Desk head = Desk.of("unit", "หัวหน้าเห็นชอบ", "Head agrees", Approver.headAbove())
                .within(3);
        assertThat(only(told(RouteEdits.replace(ROUTE, head))).changed()).containsExactly(head);
    }

    @Test
    void conditions_upon_the_kinds_own_fields_are_told_from_what_the_request_says() {
        paper.content = content("1.00", "สัญญา").where(new ApprovalContent.Field("place", "abroad"));
        submitted("1");
        paper.content = content("1.00", "สัญญา").where(new ApprovalContent.Field("place", "home"));
        submitted("2");
        Route other = RouteEdits.when(ROUTE, 2, List.of(Condition.is("place", "abroad")));
        assertThat(only(told(other)).leftOut()).extracting(Desk::key).containsExactly("deputy");
    }

    @Test
    void requests_of_another_time_are_left_out() {
        submitted("1");
        LocalDate today = LocalDate.now(clock);
        Replay earlier = as(
                "test.keeper",
                () -> replay.replay("core.paper", ROUTE, today.minusDays(9), today.minusDays(2), Progress.UNWATCHED));
        assertThat(earlier.requests()).isZero();
    }

    @Test
    void ten_thousand_requests_are_all_looked_at_and_can_be_stopped() {
        var first = submitted("1");
        many(first.value());
        Route other = RouteEdits.when(ROUTE, 2, List.of(Condition.is("place", "abroad")));
        Replay all = told(other);
        assertThat(all.requests()).isEqualTo(10_000);
        assertThat(all.differing()).hasSize(10_000);
        assertThatThrownBy(() -> as(
                        "test.keeper",
                        () -> replayed(other, (done, total) -> {
                            assertThat(total).isEqualTo(10_000);
                            throw new Cancelled();
                        })))
                .isInstanceOf(Cancelled.class);
    }

    private void many(long first) {
        database.sql("insert into core_approval (number, module, kind, subject_id, route_id, title, department_id,"
                        + " confidentiality, amount, state, requester_id, submitted_at, changed_at)"
                        + " select concat('n', s.seq), module, kind, concat('m', s.seq), route_id, title, department_id,"
                        + " confidentiality, amount, state, requester_id, submitted_at, changed_at"
                        + " from core_approval, seq_1_to_9999 s where id = ?")
                .param(first)
                .update();
        database.sql("insert into core_approval_round (approval_id, round, content, hash, begun_at)"
                        + " select a.id, 1, r.content, r.hash, r.begun_at from core_approval a"
                        + " join core_approval_round r on r.approval_id = ? where a.kind = 'paper' and a.id > ?")
                .params(first, first)
                .update();
    }

    private Replay told(Route route) {
        return as("test.keeper", () -> replayed(route, Progress.UNWATCHED));
    }

    private Replay replayed(Route route, Progress progress) {
        LocalDate today = LocalDate.now(clock);
        return replay.replay("core.paper", route, today.minusMonths(3), today.plusDays(1), progress);
    }

    private static Replay.Row only(Replay replay) {
        assertThat(replay.differing()).hasSize(1);
        return replay.differing().getFirst();
    }
}
