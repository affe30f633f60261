package th.sala.plugin.strategy.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.plugin.strategy.YearRow;

/** What a category had disbursed from the first day of the year to the end of a quarter, in baht. */
@Entity
@Table(name = "strategy_budget_use")
@SuppressWarnings("UnusedVariable") // queries read the fields
class BudgetUse extends YearRow {
    private int quarter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id")
    private @Nullable BudgetCategory category;

    @Column(precision = 18, scale = 2)
    private BigDecimal disbursed = BigDecimal.ZERO;

    protected BudgetUse() {}

    BudgetUse(BudgetCategory category, int quarter) {
        super(category.fiscalYear());
        this.category = category;
        this.quarter = quarter;
    }

    void change(BigDecimal disbursed) {
        this.disbursed = disbursed;
    }

    BigDecimal disbursed() {
        return disbursed;
    }
}
