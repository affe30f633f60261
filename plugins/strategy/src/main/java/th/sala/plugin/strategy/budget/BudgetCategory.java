package th.sala.plugin.strategy.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;
import th.sala.plugin.strategy.YearRow;

/** A budget category of a fiscal year with the amount planned for the whole year, in baht. */
@Entity
@Table(name = "strategy_budget_category")
class BudgetCategory extends YearRow {
    private String code = "";
    private int number;
    private String name = "";

    @Column(precision = 18, scale = 2)
    private BigDecimal plan = BigDecimal.ZERO;

    protected BudgetCategory() {}

    BudgetCategory(FiscalYear year, BudgetDraft draft) {
        super(year.year());
        this.code = draft.code();
        change(draft);
    }

    void change(BudgetDraft draft) {
        number = draft.number();
        name = draft.name();
        plan = draft.plan();
    }

    String code() {
        return code;
    }

    BudgetDraft draft(@Nullable BigDecimal disbursed) {
        return new BudgetDraft(code, number, name, plan, disbursed);
    }
}
