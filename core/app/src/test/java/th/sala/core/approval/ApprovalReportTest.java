package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.core.approval.ApprovalFigures.At;
import th.sala.core.approval.ApprovalFigures.Sum;

/** How long approvals take, of those a person may see. */
@Transactional
class ApprovalReportTest extends ApprovalCase {
    private static final At HEAD = new At("core.paper", "unit");
    private static final Quarter PAST = new Quarter(new FiscalYear(2563), 2);

    @Autowired
    private ApprovalFigures figures;

    @Autowired
    private ApprovalReport report;

    @Autowired
    private Reports reports;

    @BeforeEach
    void who_reads() {
        founding.role("test.reads", "ผู้ดู", "Reader", Set.of(ApprovalPermissions.READ));
        founding.assign(person("test.reads", "T0"), "test.reads", "T1", false);
        founding.assign(person("test.elsewhere", "T0"), "test.reads", "T0", false);
    }

    @Test
    void a_desk_takes_the_working_days_between_being_asked_and_deciding() {
        // Friday to Tuesday is two working days, to Thursday four; three were given
        took("s1", "2020-01-10 02:00", "2020-01-14 09:00");
        took("s2", "2020-01-10 02:00", "2020-01-16 09:00");
        Sum sum = as("test.reads", () -> figures.desks(PAST)).get(HEAD);
        assertThat(sum).isEqualTo(new Sum(2, 6, 4, 6, 1));
    }

    @Test
    void the_day_is_the_one_of_the_office_and_not_of_greenwich() {
        took("s3", "2020-01-09 18:00", "2020-01-10 02:00");
        assertThat(as("test.reads", () -> figures.desks(PAST)).get(HEAD).days()).isZero();
    }

    @Test
    void who_may_not_see_the_requests_of_a_unit_does_not_see_them_in_the_figures() {
        took("s4", "2020-01-10 02:00", "2020-01-14 09:00");
        as("test.elsewhere", () -> assertThat(figures.desks(PAST)).isEmpty());
        as("test.asks", () -> refused(() -> report.content(values(PAST), ThaiDates.THAI)));
        database.sql("update core_approval set confidentiality = 'SECRET'").update();
        as("test.reads", () -> assertThat(figures.desks(PAST)).isEmpty());
    }

    @Test
    void the_report_says_how_requests_ended_and_what_is_late_today() {
        Quarter now = Quarter.of(LocalDate.now(ThaiDates.ZONE));
        ApprovalId refused = submitted("s5");
        decide("test.head", refused, "unit", Decision.refused("ไม่จำเป็น"));
        ApprovalId late = submitted("s6");
        database.sql("update core_approval_seat set due_on = '2020-01-01' where approval_id = ?")
                .param(late.value())
                .update();
        as("test.reads", () -> {
            assertThat(figures.ends(now)).containsEntry(ApprovalState.REFUSED, 1L);
            assertThat(figures.overdue()).containsEntry(HEAD, 1L);
            ReportContent content = reports.content(report, values(now), ThaiDates.THAI);
            assertThat(content.blocks()).hasAtLeastOneElementOfType(BarChart.class);
            assertThat(reports.content(report, values(now), Locale.ENGLISH).title())
                    .isEqualTo("Time approvals take");
        });
    }

    private void took(String record, String opened, String closed) {
        ApprovalId id = submitted(record);
        agree("test.head", id, "unit");
        database.sql("update core_approval_seat set opened_at = :opened, closed_at = :closed, due_on = '2020-01-15'"
                        + " where approval_id = :id and desk = 'unit'")
                .param("opened", opened)
                .param("closed", closed)
                .param("id", id.value())
                .update();
    }

    private static ReportValues values(Quarter quarter) {
        return ReportValues.of(ApprovalReport.YEAR, quarter.year().year(), ApprovalReport.QUARTER, quarter.number());
    }
}
