package th.sala.plugin.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;
import th.sala.plugin.strategy.plan.ResultDraft;
import th.sala.plugin.strategy.plan.RoundResult;
import th.sala.plugin.strategy.plan.UndertakingDetail;
import th.sala.plugin.strategy.plan.UndertakingDraft;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingRow;
import th.sala.plugin.strategy.plan.UndertakingService;

/** What waits for whom, in the third quarter of 2567 unless a test chooses another day. */
class OpenWorkTest extends PlanCase {
    private static final PersonId LEAVER = new PersonId(2);
    private static final PersonId HEIR = new PersonId(3);
    private static final Quarter Q3 = new Quarter(new FiscalYear(2567), 3);

    private final UndertakingService undertakings = context.get(UndertakingService.class);
    private final JdbcClient database = JdbcClient.create(context.get(DataSource.class));

    /** As the sample has it; an import leaves alone what a test before brought. */
    @BeforeEach
    void nobody_is_responsible_and_nothing_reported_since() {
        database.sql("update strategy_undertaking set responsible_id = null").update();
        database.sql("delete from strategy_result where quarter > 2").update();
        database.sql("delete from strategy_year where fiscal_year > 2567").update();
    }

    @Test
    void what_is_not_reported_is_due_with_the_quarter_and_what_is_not_finished_with_the_year() {
        var first = givenTo("คง 2567-01", LEAVER);
        var second = givenTo("คง 2567-02", LEAVER);
        undertakings.report(second, 3, null, result("60"));

        assertThat(work("undertakings").of(LEAVER, 10))
                .extracting(item -> item.subject().id(), OpenItem::due)
                .containsExactly(
                        Tuple.tuple(Long.toString(first), LocalDate.of(2024, 6, 30)),
                        Tuple.tuple(Long.toString(second), LocalDate.of(2024, 9, 30)));
        assertThat(work("undertakings").of(LEAVER, 1)).hasSize(1);
        assertThat(work("undertakings").of(LEAVER, 1).getFirst().path()).isEqualTo("strategy/undertakings/" + first);
        assertThat(work("projects").of(LEAVER, 10)).isEmpty();
    }

    @Test
    void what_has_reached_its_target_waits_until_its_last_report() {
        var done = givenTo("คง 2567-03", LEAVER);
        undertakings.report(done, 3, null, result("100"));
        assertThat(work("undertakings").of(LEAVER, 10))
                .extracting(OpenItem::due)
                .containsExactly(LocalDate.of(2024, 9, 30));

        undertakings.report(done, 4, null, result("100"));
        assertThat(work("undertakings").of(LEAVER, 10)).isEmpty();
    }

    @Test
    void what_has_missed_its_target_waits_to_the_end_of_its_year() {
        var missed = givenTo("คง 2567-03", LEAVER);
        undertakings.report(missed, 3, null, result("60"));
        undertakings.report(missed, 4, null, result("60"));
        assertThat(work("undertakings").of(LEAVER, 10)).hasSize(1);

        today(LocalDate.of(2024, 10, 1));
        assertThat(work("undertakings").of(LEAVER, 10)).isEmpty();
    }

    @Test
    void a_plan_to_come_waits_for_its_first_report() {
        givenTo("คง 2567-03", LEAVER);
        today(LocalDate.of(2023, 5, 15));

        assertThat(work("undertakings").of(LEAVER, 10))
                .extracting(OpenItem::due)
                .containsExactly(LocalDate.of(2023, 12, 31));
        assertThat(work("undertakings").of(find("คง 2567-03").values().department(), 10))
                .isNotEmpty();
    }

    @Test
    void the_year_before_waits_for_its_last_report_while_the_next_plan_runs() {
        var late = givenTo("คง 2567-03", LEAVER);
        plan(2568);
        today(LocalDate.of(2024, 10, 15));
        assertThat(work("undertakings").of(LEAVER, 10))
                .extracting(OpenItem::due)
                .containsExactly(LocalDate.of(2024, 9, 30));

        undertakings.report(late, 4, null, result("60"));
        assertThat(work("undertakings").of(LEAVER, 10)).isEmpty();
    }

    @Test
    void a_year_two_plans_ago_waits_for_nobody() {
        givenTo("คง 2567-03", LEAVER);
        today(LocalDate.of(2025, 10, 15));
        assertThat(work("undertakings").of(LEAVER, 10))
                .as("while there is no younger plan")
                .hasSize(1);

        plan(2568);
        assertThat(work("undertakings").of(LEAVER, 10)).isEmpty();
    }

    @Test
    void a_department_sees_its_own_and_no_permission_is_asked_for() {
        var unit = find("คง 2567-01").values().department();
        context.people().only("งบท.");

        assertThat(work("undertakings").of(unit, 100))
                .isNotEmpty()
                .allMatch(i -> i.subject().kind().equals("undertaking"));
        assertThat(work("undertakings").of(new DepartmentId(99), 100)).isEmpty();
    }

    @Test
    void work_is_handed_over_with_a_note_and_only_what_still_waits_for_the_leaver() {
        var mine = givenTo("คง 2567-04", LEAVER);
        var taken = givenTo("คง 2567-05", LEAVER);
        var items = work("undertakings").of(LEAVER, 10).stream()
                .map(OpenItem::subject)
                .toList();
        givenTo("คง 2567-05", new PersonId(4));

        work("undertakings").handOver(items, LEAVER, HEIR);

        assertThat(undertakings.find(mine).orElseThrow().values().responsible()).isEqualTo(HEIR);
        assertThat(undertakings.find(taken).orElseThrow().values().responsible())
                .isEqualTo(new PersonId(4));
        assertThat(work("undertakings").of(LEAVER, 10)).isEmpty();
        assertThat(context.get(FakeAudit.class).last())
                .returns("strategy.responsible.changed", FakeAudit.Note::what)
                .returns(LEAVER, FakeAudit.Note::before);
    }

    @Test
    void nobody_unknown_takes_work_over() {
        givenTo("คง 2567-06", LEAVER);
        var items = work("undertakings").of(LEAVER, 10).stream()
                .map(OpenItem::subject)
                .toList();

        assertThatThrownBy(() -> work("undertakings").handOver(items, LEAVER, new PersonId(FakePeople.KNOWN + 1)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void who_is_responsible_stands_in_the_list() {
        givenTo("คง 2567-07", HEIR);

        assertThat(row("คง 2567-07").responsible()).isEqualTo(HEIR);
    }

    private void today(LocalDate day) {
        context.get(MovableClock.class).day(day);
    }

    private void plan(int year) {
        database.sql("insert into strategy_year (fiscal_year, agency, agency_short, plan_period)"
                        + " select ?, agency, agency_short, plan_period from strategy_year where fiscal_year = 2567")
                .param(year)
                .update();
    }

    /** Names who is responsible for an undertaking. */
    private long givenTo(String code, PersonId person) {
        var detail = find(code);
        var v = detail.values();
        undertakings.change(
                detail.id(),
                detail.version(),
                new UndertakingDraft(
                        v.code(),
                        v.kind(),
                        v.name(),
                        v.activityId(),
                        v.activityAssumed(),
                        v.groupName(),
                        v.target(),
                        v.department(),
                        v.departmentAssumed(),
                        person));
        return detail.id();
    }

    private UndertakingDetail find(String code) {
        return undertakings.find(row(code).id()).orElseThrow();
    }

    private UndertakingRow row(String code) {
        return context.get(UndertakingList.class)
                .rows(Q3, new ListQuery(List.of(new Filter("code", code)), List.of(), 0, 10))
                .getFirst();
    }

    private OpenWork work(String kind) {
        return context.all(OpenWork.class).stream()
                .filter(w -> w.titleKey().equals("strategy.openWork." + kind))
                .findFirst()
                .orElseThrow();
    }

    private static ResultDraft result(String percent) {
        return new ResultDraft(
                false, null, RoundResult.EMPTY, new RoundResult("แผน", "ผล", new BigDecimal(percent)), null);
    }
}
