package th.sala.plugin.strategy.monthly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.request.RequestRow;

/** What a unit reports of a month; department and month are its key. */
@Entity
@Table(name = "strategy_monthly")
class MonthlyReport extends RequestRow {
    private LocalDate month = LocalDate.EPOCH;
    private String done = "";
    private String problems = "";
    private String upcoming = "";

    @Column(precision = 18, scale = 2)
    private @Nullable BigDecimal disbursed;

    protected MonthlyReport() {}

    MonthlyReport(MonthlyDraft draft) {
        super(FiscalYear.of(draft.month().atDay(1)).year(), draft.department());
        month = draft.month().atDay(1);
        change(draft);
    }

    void change(MonthlyDraft draft) {
        done = draft.done();
        problems = draft.problems();
        upcoming = draft.upcoming();
        disbursed = draft.disbursed();
    }

    MonthlyDraft draft() {
        return new MonthlyDraft(department(), YearMonth.from(month), done, problems, upcoming, disbursed);
    }

    @Override
    public String name() {
        return ThaiDates.month(YearMonth.from(month), ThaiDates.THAI);
    }
}
