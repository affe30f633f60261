package th.sala.plugin.strategy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.people.NotAllowed;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.FakeAudit;
import th.sala.plugin.strategy.FakeOptions;
import th.sala.plugin.strategy.PlanCase;

class UndertakingServiceTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);

    private final UndertakingService undertakings = context.get(UndertakingService.class);
    private final UndertakingList list = context.get(UndertakingList.class);

    @Test
    void a_unit_changes_its_own_undertaking_and_the_act_is_noted() {
        var detail = find("คง 2567-17");
        context.people().only(unit(detail));

        undertakings.change(detail.id(), detail.version(), named(detail, "ชื่อใหม่"));

        assertThat(find("คง 2567-17").values().name()).isEqualTo("ชื่อใหม่");
        assertThat(context.get(FakeAudit.class).last().what()).isEqualTo("strategy.undertaking.changed");
        assertThat(context.get(FakeAudit.class).last().before()).isEqualTo(detail.values());
    }

    @Test
    void a_unit_changes_no_undertaking_of_another_unit() {
        var detail = find("คง 2567-01");
        context.people().only("ภทส.");

        assertThatThrownBy(() -> undertakings.change(detail.id(), detail.version(), named(detail, "ชื่อใหม่")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> undertakings.report(detail.id(), 2, 0, result("10")))
                .isInstanceOf(NotAllowed.class);
        assertThat(find("คง 2567-01").values().name()).isEqualTo(detail.values().name());
    }

    @Test
    void a_unit_neither_gives_its_undertaking_away_nor_takes_one() {
        var own = find("คง 2567-01");
        context.people().only(unit(own));
        assertThatThrownBy(() -> undertakings.change(own.id(), own.version(), moved(own, "ภทส.")))
                .isInstanceOf(NotAllowed.class);

        context.people().only("ภทส.");
        assertThatThrownBy(() -> undertakings.change(own.id(), own.version(), moved(own, "ภทส.")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_policy_unit_moves_an_undertaking_to_another_unit() {
        var detail = find("คง 2567-02");

        undertakings.change(detail.id(), detail.version(), moved(detail, "ภวจ."));

        assertThat(find("คง 2567-02").values().department())
                .isEqualTo(context.people().id("ภวจ."));
    }

    @Test
    void what_somebody_else_saved_is_not_overwritten() {
        var detail = find("คง 2567-03");
        undertakings.change(detail.id(), detail.version(), named(detail, "ของคนแรก"));

        assertThatThrownBy(() -> undertakings.change(detail.id(), detail.version(), named(detail, "ของคนที่สอง")))
                .isInstanceOf(StaleVersion.class);
        assertThat(find("คง 2567-03").values().name()).isEqualTo("ของคนแรก");
    }

    @Test
    void a_report_sets_the_band_of_its_quarter_only() {
        var id = find("คง 2567-04").id();

        undertakings.report(id, 3, null, result("79.99"));

        assertThat(list.rows(new Quarter(Q2.year(), 3), named("คง 2567-04"))
                        .getFirst()
                        .band())
                .isEqualTo(Band.MID);
        assertThat(find("คง 2567-04")
                        .result(2)
                        .orElseThrow()
                        .values()
                        .twelveMonths()
                        .percent())
                .isNull();
        assertThat(list.count(new Quarter(Q2.year(), 4), filtered("band", UndertakingList.NO_BAND)))
                .isEqualTo(list.count(Q2, filtered()));
    }

    @Test
    void two_reports_for_one_quarter_do_not_overwrite_each_other() {
        var id = find("คง 2567-05").id();
        undertakings.report(id, 1, null, result("10"));

        assertThatThrownBy(() -> undertakings.report(id, 1, null, result("20"))).isInstanceOf(StaleVersion.class);
        var seen = find("คง 2567-05").result(1).orElseThrow();
        undertakings.report(id, 1, seen.version(), result("20"));
        assertThatThrownBy(() -> undertakings.report(id, 1, seen.version(), result("30")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_report_of_nothing_is_refused_and_takes_an_earlier_one_back() {
        var id = find("คง 2567-07").id();
        var nothing = new ResultDraft(false, null, RoundResult.EMPTY, RoundResult.EMPTY, null);
        assertThatThrownBy(() -> undertakings.report(id, 4, null, nothing))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.result.empty"));

        undertakings.report(id, 4, null, result("10"));
        undertakings.report(id, 4, find("คง 2567-07").result(4).orElseThrow().version(), nothing);
        assertThat(find("คง 2567-07").result(4)).isEmpty();
        assertThat(context.get(FakeAudit.class).last().before())
                .isInstanceOfSatisfying(
                        ResultDraft.class, taken -> assertThat(taken.band()).isEqualTo(Band.LOW));
    }

    @Test
    void a_department_that_wants_explanations_takes_no_low_result_without_one() {
        var low = find("คง 2567-09");
        var reached = find("คง 2567-10");
        var options = context.get(FakeOptions.class);
        options.set(low.values().department(), "50");
        options.set(reached.values().department(), "50");
        try {
            assertThatThrownBy(() -> undertakings.report(low.id(), 1, null, result("49.99")))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.field()).isEqualTo("explanation"));
            undertakings.report(low.id(), 1, null, explained("49.99"));
            undertakings.report(reached.id(), 1, null, result("50"));
        } finally {
            options.clear();
        }
        assertThat(find("คง 2567-09").result(1)).isPresent();
        assertThat(find("คง 2567-10").result(1)).isPresent();
    }

    @Test
    void a_quarter_whose_results_tell_no_band_is_not_the_latest() {
        var words = new ResultDraft(false, null, RoundResult.EMPTY, new RoundResult("แผน", null, null), null);
        var id = find("คง 2567-08").id();
        var before = context.get(PlanYears.class).latest().orElseThrow();
        assertThat(before.number()).isLessThan(4);

        undertakings.report(id, 4, null, words);

        assertThat(context.get(PlanYears.class).latest()).contains(before);
        assertThat(list.rows(new Quarter(Q2.year(), 4), named("คง 2567-08")).getFirst())
                .returns(true, UndertakingRow::reported)
                .returns(null, UndertakingRow::band);
    }

    @Test
    void a_code_is_used_once_in_a_year() {
        var first = find("คง 2567-01").values();

        assertThatThrownBy(() -> undertakings.add(first))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("code"));
    }

    @Test
    void an_undertaking_is_added_and_found() {
        var like = find("คง 2567-01").values();
        var draft = new UndertakingDraft(
                " คง 2567-99 ",
                UndertakingKind.PLAN,
                "แผนงานใหม่",
                like.activityId(),
                false,
                null,
                null,
                like.department(),
                false);

        long id = undertakings.add(draft);

        assertThat(undertakings.find(id).orElseThrow().values().code()).isEqualTo("คง 2567-99");
        assertThat(list.rows(Q2, named("คง 2567-99")).getFirst().band()).isNull();
    }

    @Test
    void a_code_never_changes() {
        var detail = find("คง 2567-06");
        var values = detail.values();
        var renamed = new UndertakingDraft(
                "คง 2567-X",
                values.kind(),
                values.name(),
                values.activityId(),
                false,
                null,
                null,
                values.department(),
                false);

        assertThatThrownBy(() -> undertakings.change(detail.id(), detail.version(), renamed))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.undertaking.codeFixed"));
    }

    private UndertakingDetail find(String code) {
        return undertakings.find(list.rows(Q2, named(code)).getFirst().id()).orElseThrow();
    }

    private String unit(UndertakingDetail detail) {
        return context.people()
                .department(detail.values().department())
                .orElseThrow()
                .code();
    }

    private static ResultDraft result(String percent) {
        var twelve = new RoundResult("แผน", "ผล", new BigDecimal(percent));
        return new ResultDraft(false, null, RoundResult.EMPTY, twelve, null);
    }

    private static ResultDraft explained(String percent) {
        return new ResultDraft(false, null, RoundResult.EMPTY, result(percent).twelveMonths(), "รอผู้รับจ้าง");
    }

    private static UndertakingDraft named(UndertakingDetail detail, String name) {
        var v = detail.values();
        return new UndertakingDraft(
                v.code(),
                v.kind(),
                name,
                v.activityId(),
                v.activityAssumed(),
                v.groupName(),
                v.target(),
                v.department(),
                v.departmentAssumed());
    }

    private UndertakingDraft moved(UndertakingDetail detail, String unit) {
        var v = detail.values();
        return new UndertakingDraft(
                v.code(),
                v.kind(),
                v.name(),
                v.activityId(),
                v.activityAssumed(),
                v.groupName(),
                v.target(),
                context.people().id(unit),
                false);
    }

    private static ListQuery named(String code) {
        return filtered("code", code);
    }

    private static ListQuery filtered(String... filters) {
        var set = new java.util.ArrayList<Filter>();
        for (int i = 0; i < filters.length; i += 2) {
            set.add(new Filter(filters[i], filters[i + 1]));
        }
        return new ListQuery(set, List.of(), 0, 100);
    }
}
