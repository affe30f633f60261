package th.sala.plugin.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.budget.BudgetDraft;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.ResultDraft;
import th.sala.plugin.strategy.plan.RoundResult;
import th.sala.plugin.strategy.plan.UndertakingDraft;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.project.ProjectDraft;
import th.sala.plugin.strategy.project.ProjectList;
import th.sala.plugin.strategy.project.ProjectReport;
import th.sala.plugin.strategy.project.ProjectService;

/** Two people write the same new row, neither seeing the other's: the second is told so in words. */
class SameMomentTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);
    private static final ListQuery FIRST = new ListQuery(List.of(), List.of(), 0, 1);

    private final UndertakingService undertakings = context.get(UndertakingService.class);
    private final ProjectService projects = context.get(ProjectService.class);
    private final BudgetService budget = context.get(BudgetService.class);

    @Test
    void the_second_first_report_of_an_undertaking_is_behind() {
        var nothing = new ResultDraft(false, null, RoundResult.EMPTY, RoundResult.EMPTY, "เริ่มแล้ว");

        behind(() -> undertakings.report(undertaking(), 1, null, nothing));
    }

    @Test
    void the_second_first_report_of_a_project_is_behind() {
        behind(() -> projects.report(project(), 4, null, new ProjectReport(BigDecimal.TEN, null)));
    }

    @Test
    void the_second_first_use_of_a_category_is_behind() {
        var seen = budget.find(budget.lines(Q2).getFirst().id(), 4).orElseThrow();
        var plan = seen.values();

        behind(() -> budget.change(
                seen, new BudgetDraft(plan.code(), plan.number(), plan.name(), plan.plan(), BigDecimal.TEN)));
    }

    @Test
    void the_second_undertaking_with_a_code_is_told_that_it_is_taken() {
        var like = undertakings.find(undertaking()).orElseThrow().values();

        taken(() -> undertakings.add(new UndertakingDraft(
                "ใหม่", like.kind(), like.name(), like.activityId(), false, null, null, like.department(), false)));
    }

    @Test
    void the_second_project_with_a_code_is_told_that_it_is_taken() {
        var like = projects.find(project()).orElseThrow().values();

        taken(() -> projects.add(new ProjectDraft(
                "ใหม่",
                like.strategyId(),
                9,
                like.name(),
                null,
                like.department(),
                false,
                like.indicator(),
                like.target())));
    }

    @Test
    void the_second_category_with_a_code_is_told_that_it_is_taken() {
        taken(() -> budget.add(Q2, new BudgetDraft("ใหม่", 9, "งบใหม่", BigDecimal.ONE, null)));
    }

    private void behind(Runnable act) {
        assertThatThrownBy(() -> twiceAtOnce(act)).isInstanceOf(StaleVersion.class);
    }

    private void taken(Runnable act) {
        assertThatThrownBy(() -> twiceAtOnce(act)).isInstanceOfSatisfying(RuleBroken.class, e -> {
            assertThat(e.field()).isEqualTo("code");
            assertThat(e.key()).endsWith(".codeTaken");
        });
    }

    // The outer transaction has read before the other one commits, so it does not see what is there by now.
    private void twiceAtOnce(Runnable act) {
        context.inTransaction(() -> {
            budget.lines(Q2);
            CompletableFuture.runAsync(act).join();
            act.run();
            return true;
        });
    }

    private long undertaking() {
        return context.get(UndertakingList.class).rows(Q2, FIRST).getFirst().id();
    }

    private long project() {
        return context.get(ProjectList.class).rows(Q2, FIRST).getFirst().id();
    }
}
