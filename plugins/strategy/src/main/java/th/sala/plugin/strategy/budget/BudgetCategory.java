package th.sala.plugin.strategy.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;

/** A budget category of a fiscal year with the amount planned for the whole year, in baht. */
@Entity
@Table(name = "strategy_budget_category")
class BudgetCategory {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private String code = "";
    private int number;
    private String name = "";

    @Column(precision = 18, scale = 2)
    private BigDecimal plan = BigDecimal.ZERO;

    @Version
    private int version;

    protected BudgetCategory() {}

    BudgetCategory(FiscalYear year, BudgetDraft draft) {
        this.fiscalYear = year.year();
        this.code = draft.code();
        change(draft);
    }

    void change(BudgetDraft draft) {
        number = draft.number();
        name = draft.name();
        plan = draft.plan();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    BudgetDraft draft(@Nullable BigDecimal disbursed) {
        return new BudgetDraft(code, number, name, plan, disbursed);
    }
}
