package th.sala.plugin.strategy.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a category had disbursed from the first day of the year to the end of a quarter, in baht. */
@Entity
@Table(name = "strategy_budget_use")
@SuppressWarnings("UnusedVariable") // queries read the fields
class BudgetUse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private int quarter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id")
    private @Nullable BudgetCategory category;

    @Column(precision = 18, scale = 2)
    private BigDecimal disbursed = BigDecimal.ZERO;

    @Version
    private int version;

    protected BudgetUse() {}

    BudgetUse(BudgetCategory category, int quarter) {
        this.category = category;
        this.fiscalYear = category.fiscalYear();
        this.quarter = quarter;
    }

    void change(BigDecimal disbursed) {
        this.disbursed = disbursed;
    }

    BigDecimal disbursed() {
        return disbursed;
    }

    int version() {
        return version;
    }
}
