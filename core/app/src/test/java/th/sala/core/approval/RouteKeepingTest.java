package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.StaleVersion;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.DepartmentKind;
import th.sala.core.approval.route.RouteChange;
import th.sala.core.approval.route.RouteChange.What;
import th.sala.core.approval.route.RouteEdits;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVacancies;
import th.sala.core.approval.route.RouteVersion;

/** Routes as those who look after them change them. */
@Transactional
class RouteKeepingTest extends ApprovalCase {
    private static final String PAPER = "core.paper";
    private static final Desk AUDIT = Desk.of("audit", "ตรวจสอบ", "Audit", Approver.role("test.finance"));

    @Autowired
    private RouteKeeping keeping;

    @Autowired
    private RouteVacancies vacancies;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somebody_looks_after_routes() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        founding.assign(person("test.unitkeeper", "T1"), "test.keeper", "T1", false);
    }

    @Test
    void who_does_not_look_after_routes_sees_and_changes_none() {
        as("test.asks", () -> {
            refused(keeping::list);
            refused(() -> keeping.find(PAPER));
            refused(() -> keeping.begin(PAPER));
            refused(() -> keeping.change(PAPER, 0, ROUTE));
            refused(() -> keeping.drop(PAPER, 0));
            refused(() -> keeping.switchOn(PAPER, 0, today(), "เหตุ"));
            refused(() -> keeping.takeBack(PAPER, 1));
            refused(() -> vacancies.of(ROUTE));
        });
    }

    @Test
    void who_looks_after_one_unit_sees_routes_but_changes_none() {
        as("test.unitkeeper", () -> {
            assertThat(keeping.find(PAPER)).isPresent();
            assertThat(keeping.mayChange()).isFalse();
            refused(() -> keeping.begin(PAPER));
            refused(() -> keeping.switchOn(PAPER, 0, today(), "เหตุ"));
        });
    }

    @Test
    void a_kind_without_a_request_has_the_route_its_module_comes_with() {
        RouteKind kind = kind();
        assertThat(kind.inForce().route()).isEqualTo(ROUTE);
        assertThat(kind.inForce().from()).isNull();
        assertThat(kind.versions()).isEmpty();
        assertThat(kind.draft()).isEmpty();
    }

    @Test
    void a_draft_begins_as_the_route_in_force_and_there_is_one_only() {
        RouteVersion draft = begun();
        assertThat(draft.route()).isEqualTo(ROUTE);
        assertThat(begun().id()).isEqualTo(draft.id());
        assertThat(kind().inForce().from()).isEqualTo(today());
        assertThat(kind().draft()).isPresent();
    }

    @Test
    void two_do_not_change_a_draft_over_each_other() {
        RouteVersion draft = begun();
        change(draft, RouteEdits.addStep(draft.route(), AUDIT));
        assertThatThrownBy(() -> change(draft, ROUTE)).isInstanceOf(StaleVersion.class);
        assertThat(kind().draft().orElseThrow().route().desk("audit")).isPresent();
    }

    @Test
    void what_is_wrong_with_a_desk_is_told_at_its_field() {
        RouteVersion draft = begun();
        Desk nameless = Desk.of("audit", " ", "Audit", Approver.director());
        Desk nobody = Desk.of("audit", "ตรวจ", "Audit", Approver.role("test.nobody"));
        rule("route.rule.name", () -> change(draft, RouteEdits.addStep(ROUTE, nameless)));
        rule("route.rule.noApprover", () -> change(draft, RouteEdits.addStep(ROUTE, nobody)));
        assertThat(kind().draft().orElseThrow().route()).isEqualTo(ROUTE);
    }

    @Test
    void a_new_desk_gets_a_key_no_version_has_used() {
        assertThat(key("Finance")).isEqualTo("finance-2");
        assertThat(key("2nd Opinion!")).isEqualTo("nd-opinion");
        assertThat(key("ตรวจ")).isEqualTo("desk");
    }

    private String key(String nameEn) {
        return as("test.keeper", () -> keeping.newKey(PAPER, nameEn));
    }

    @Test
    void a_draft_switched_on_from_tomorrow_leaves_todays_requests_on_the_old_route() {
        RouteVersion draft = begun();
        change(draft, Route.of(RouteEdits.addStep(ROUTE, AUDIT).steps().getLast()));
        switchOn(1, today().plusDays(1));
        ApprovalId id = submitted("1");
        assertThat(asked(id)).containsExactly("unit");
        assertThat(kind().inForce().route()).isEqualTo(ROUTE);
        assertThat(kind().versions()).hasSize(2);
    }

    @Test
    void a_request_under_way_stays_on_its_route_and_the_next_takes_the_new_one() {
        ApprovalId before = submitted("1");
        RouteVersion draft = begun();
        change(draft, Route.of(RouteEdits.addStep(ROUTE, AUDIT).steps().getLast()));
        switchOn(1, today());
        assertThat(asked(submitted("2"))).containsExactly("audit");
        agree("test.head", before, "unit");
        assertThat(asked(before)).containsExactly("finance", "legal");
    }

    @Test
    void a_draft_is_not_switched_on_in_the_past_without_a_word_or_with_somebody_who_has_gone() {
        begun();
        rule("route.rule.from", () -> switchOn(0, today().minusDays(1)));
        rule("route.rule.comment", () -> as("test.keeper", () -> keeping.switchOn(PAPER, 0, today(), " ")));
        database.sql("update core_approval_route set content = replace(content, 'test.legal', 'test.gone')"
                        + " where module = 'core' and kind = 'paper' and valid_from is null")
                .update();
        rule("route.rule.gone", () -> switchOn(0, today()));
    }

    @Test
    void a_version_that_has_not_begun_is_taken_back_and_one_that_has_is_not() {
        begun();
        switchOn(0, today().plusDays(3));
        long coming = kind().versions().getFirst().id();
        RouteVersion second = begun();
        rule("route.rule.draftThere", () -> takeBack(coming));
        as("test.keeper", () -> keeping.drop(PAPER, second.version()));
        takeBack(coming);
        assertThat(kind().draft().orElseThrow().id()).isEqualTo(coming);
        rule("route.rule.begun", () -> takeBack(kind().inForce().id()));
    }

    private void takeBack(long id) {
        as("test.keeper", () -> keeping.takeBack(PAPER, id));
    }

    @Test
    void every_change_is_in_the_audit() {
        RouteVersion draft = begun();
        change(draft, RouteEdits.addStep(ROUTE, AUDIT));
        switchOn(1, today());
        assertThat(database.sql("select what from core_audit where subject_id = ? order by id")
                        .param(PAPER)
                        .query(String.class)
                        .list())
                .containsExactly("route.begun", "route.changed", "route.switchedOn");
    }

    @Test
    void a_route_is_compared_desk_by_desk() {
        Desk head = ROUTE.desk("unit").orElseThrow();
        Route other = RouteEdits.replace(ROUTE, head.within(5).demanding());
        other = RouteEdits.addDesk(other, 2, AUDIT);
        other = RouteEdits.remove(other, "legal");
        other = RouteEdits.when(other, 3, List.of(Condition.amountAbove("200000")));
        assertThat(RouteChange.between(ROUTE, other))
                .extracting(change -> change.what() + " "
                        + (change.after() == null
                                ? change.before().desk().key()
                                : change.after().desk().key()))
                .containsExactly("DAYS unit", "DEMANDS unit", "ADDED audit", "CONDITION director", "REMOVED legal");
        assertThat(RouteChange.between(ROUTE, ROUTE)).isEmpty();
    }

    @Test
    void steps_and_desks_change_their_places() {
        Route moved = RouteEdits.moveStep(ROUTE, 0, 1);
        assertThat(moved.desks().map(Desk::key)).containsExactly("finance", "legal", "unit", "deputy", "director");
        assertThat(RouteEdits.moveStep(ROUTE, 0, -1)).isEqualTo(ROUTE);
        assertThat(RouteEdits.moveDesk(ROUTE, "legal", -1)
                        .desks()
                        .map(Desk::key)
                        .skip(1)
                        .limit(2))
                .containsExactly("legal", "finance");
        Route apart = RouteEdits.apart(ROUTE, "finance");
        assertThat(apart.steps()).hasSize(5);
        assertThat(RouteEdits.join(apart, 2).steps()).hasSize(4);
        assertThat(RouteChange.between(ROUTE, apart))
                .extracting(RouteChange::what)
                .containsExactlyInAnyOrder(What.BESIDE, What.BESIDE, What.ORDER);
        assertThat(RouteEdits.remove(ROUTE, "deputy").steps()).hasSize(3);
        rule("route.rule.last", () -> RouteEdits.remove(Route.of(ROUTE.steps().getFirst()), "unit"));
    }

    @Test
    void posts_nobody_holds_are_named_before_a_route_is_switched_on() {
        founding.department("T2", "ภารกิจไม่มีหัวหน้า", "Headless", DepartmentKind.UNIT, "T0");
        var found = as("test.keeper", () -> vacancies.of(ROUTE));
        assertThat(found)
                .filteredOn(vacancy -> vacancy.desk().key().equals("unit"))
                .singleElement()
                .satisfies(vacancy -> assertThat(vacancy.units())
                        .extracting(unit -> unit.code())
                        .contains("T2")
                        .doesNotContain("T1"));
        assertThat(found).noneMatch(vacancy -> vacancy.desk().key().equals("finance"));
    }

    private RouteKind kind() {
        return as("test.keeper", () -> keeping.find(PAPER).orElseThrow());
    }

    private RouteVersion begun() {
        return as("test.keeper", () -> keeping.begin(PAPER));
    }

    private void change(RouteVersion draft, Route route) {
        as("test.keeper", () -> keeping.change(PAPER, draft.version(), route));
    }

    private void switchOn(int version, LocalDate from) {
        as("test.keeper", () -> keeping.switchOn(PAPER, version, from, "ตามมติที่ประชุม"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
