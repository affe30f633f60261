package th.sala.plugin.strategy.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.NotAllowed;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.FakeAudit;
import th.sala.plugin.strategy.PlanCase;

class BudgetServiceTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);

    private final BudgetService budget = context.get(BudgetService.class);

    @Test
    void the_policy_unit_changes_a_category_and_its_use_and_the_act_is_noted() {
        var seen = find("งบ 2567-1", 2);

        budget.change(seen, draft(seen, "231332300", "20000000"));

        assertThat(find("งบ 2567-1", 2).values().disbursed()).isEqualByComparingTo("20000000");
        assertThat(context.get(FakeAudit.class).last().what()).isEqualTo("strategy.budget.changed");
        assertThat(context.get(FakeAudit.class).last().before()).isEqualTo(seen.values());
    }

    @Test
    void a_unit_changes_no_category_and_adds_none() {
        var seen = find("งบ 2567-1", 2);
        context.people().only("ภทส.");

        assertThatThrownBy(() -> budget.change(seen, draft(seen, "1", "1"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> budget.add(Q2, new BudgetDraft("งบ ใหม่", 9, "ใหม่", BigDecimal.ONE, null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(find("งบ 2567-1", 2)).isEqualTo(seen);
    }

    @Test
    void what_somebody_else_saved_is_not_overwritten_in_plan_nor_in_use() {
        var seen = find("งบ 2567-2", 2);
        budget.change(seen, draft(seen, "53665000", "26000000"));
        assertThatThrownBy(() -> budget.change(seen, draft(seen, "53665000", "27000000")))
                .isInstanceOf(StaleVersion.class);

        var third = find("งบ 2567-2", 3);
        budget.change(third, draft(third, "53665000", "30000000"));
        assertThatThrownBy(() -> budget.change(third, draft(third, "53665000", "31000000")))
                .isInstanceOf(StaleVersion.class);
        assertThat(find("งบ 2567-2", 3).values().disbursed()).isEqualByComparingTo("30000000");
    }

    @Test
    void an_amount_taken_away_is_unknown_and_not_zero() {
        var seen = find("งบ 2567-3", 2);

        budget.change(seen, draft(seen, "68694600", null));

        assertThat(find("งบ 2567-3", 2).values().disbursed()).isNull();
    }

    @Test
    void a_category_is_added_with_its_use() {
        long id = budget.add(
                Q2, new BudgetDraft(" งบ 2567-8 ", 8, "งบกลาง", new BigDecimal("100"), new BigDecimal("-5.005")));

        var added = budget.find(id, 2).orElseThrow().values();
        assertThat(added.code()).isEqualTo("งบ 2567-8");
        assertThat(added.disbursed()).isEqualByComparingTo("-5.01");
    }

    @Test
    void what_is_entered_for_no_category_is_unknown_and_what_is_entered_for_some_is_their_sum() {
        var first = budget.lines(new Quarter(Q2.year(), 1));
        assertThat(BudgetLine.disbursed(first)).isEmpty();
        assertThat(BudgetLine.withoutUse(first)).isEqualTo(first.size());

        var seen = find("งบ 2567-4", 1);
        budget.change(seen, draft(seen, "11165700", "0"));
        var some = budget.lines(new Quarter(Q2.year(), 1));
        assertThat(BudgetLine.disbursed(some))
                .hasValueSatisfying(used -> assertThat(used).isZero());
        assertThat(BudgetLine.withoutUse(some)).isEqualTo(first.size() - 1);
    }

    @Test
    void a_year_without_a_plan_takes_no_category() {
        var q1 = new Quarter(new FiscalYear(2590), 1);

        assertThatThrownBy(() -> budget.add(q1, new BudgetDraft("งบ", 1, "งบกลาง", BigDecimal.ONE, null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.budget.yearMissing"));
    }

    @Test
    void a_code_is_used_once_in_a_year() {
        var taken = find("งบ 2567-1", 2).values();

        assertThatThrownBy(() -> budget.add(Q2, taken))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("code"));
    }

    private BudgetDetail find(String code, int quarter) {
        var line = budget.lines(Q2).stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow();
        return budget.find(line.id(), quarter).orElseThrow();
    }

    private static BudgetDraft draft(BudgetDetail seen, String plan, @Nullable String disbursed) {
        var v = seen.values();
        return new BudgetDraft(
                v.code(),
                v.number(),
                v.name(),
                new BigDecimal(plan),
                disbursed == null ? null : new BigDecimal(disbursed));
    }
}
