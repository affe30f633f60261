package th.sala.plugin.strategy.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.ApprovalState;
import th.sala.plugin.strategy.request.RequestCase;

class MonthlyServiceTest extends RequestCase {
    private final MonthlyService reports = context.get(MonthlyService.class);

    MonthlyServiceTest() {
        super(MonthlyService.KIND);
    }

    @Test
    void a_unit_reports_a_month_once() {
        reports.add(draft("ภทส.", 1, "ครบ"));
        rule("strategy.monthly.reported", () -> reports.add(draft("ภทส.", 1, "อีกครั้ง")));
        reports.add(draft("ภวจ.", 1, "ครบ"));
    }

    @Test
    void a_report_stays_with_its_unit_and_month() {
        long id = reports.add(draft("ภทส.", 2, "ครบ"));
        rule("strategy.monthly.fixed", () -> reports.change(id, 0, draft("ภทส.", 3, "ครบ")));
        rule("strategy.monthly.fixed", () -> reports.change(id, 0, draft("ภวจ.", 2, "ครบ")));
    }

    @Test
    void a_report_that_was_taken_in_is_locked() {
        long id = reports.add(draft("ภทส.", 4, "ครบ"));
        assertThat(plain(content(id).title())).isEqualTo("รายงานผลการดำเนินงาน เดือนเมษายน 2569");
        assertThat(line(content(id), "disbursed")).isEqualTo("12,000.50 บาท");
        ends(id, ApprovalState.APPROVED);
        var report = reports.find(id).orElseThrow();
        assertThat(report.head().isOpen()).isFalse();
        rule("strategy.request.approved", () -> reports.change(id, report.head().version(), draft("ภทส.", 4, "แก้")));
        assertThat(reports.find(id).orElseThrow().values().done()).isEqualTo("ครบ");
    }

    @Test
    void a_unit_reports_for_itself() {
        long id = reports.add(draft("ภทส.", 5, "ครบ"));
        context.people().only("ภวจ.");
        refused(() -> reports.add(draft("ภทส.", 6, "ครบ")));
        refused(() -> reports.change(id, 0, draft("ภทส.", 5, "แก้")));
        refused(() -> content(id));
    }

    @Test
    void a_report_says_something() {
        rule("strategy.monthly.doneMissing", () -> draft("ภทส.", 7, " "));
    }

    private MonthlyDraft draft(String unit, int month, String done) {
        return new MonthlyDraft(unit(unit), YearMonth.of(2026, month), done, "", "ทำต่อ", new BigDecimal("12000.50"));
    }
}
