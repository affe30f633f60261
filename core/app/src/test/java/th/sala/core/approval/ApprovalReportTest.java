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
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
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
        assertThat(sum).isEqualTo(new Sum(2, 6, 4, 2, 6, 1));
    }

    @Test
    void a_desk_that_asks_several_is_one_decision_and_took_from_the_first_seat_to_the_last_mark() {
        paper.route = Route.of(Step.of(Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit(), Approver.deputy())));
        ApprovalId one = submitted("s7");
        agree("test.deputy", one, "unit");
        took(one, "2020-01-10 02:00", "2020-01-14 09:00");
        database.sql("update core_approval_seat set opened_at = '2020-01-13 02:00', due_on = '2020-01-20'"
                        + " where approval_id = ? order by id desc limit 1")
                .param(one.value())
                .update();
        assertThat(as("test.reads", () -> figures.desks(PAST)).get(HEAD)).isEqualTo(new Sum(1, 2, 2, 1, 3, 0));
    }

    @Test
    void what_was_withdrawn_or_ended_at_another_desk_was_decided_by_nobody() {
        paper.route = Route.of(Step.of(
                Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit()),
                Desk.of("legal", "กฎหมาย", "Law", Approver.role("test.legal"))));
        ApprovalId refused = submitted("s8");
        decide("test.legal", refused, "legal", Decision.refused("ไม่จำเป็น"));
        took(refused, "2020-01-10 02:00", "2020-01-14 09:00");
        ApprovalId withdrawn = submitted("s9");
        as("test.asks", () -> approvals.withdraw(withdrawn, "ไม่ใช้แล้ว"));
        took(withdrawn, "2020-01-10 02:00", "2020-01-14 09:00");
        assertThat(as("test.reads", () -> figures.desks(PAST))).containsOnlyKeys(new At("core.paper", "legal"));
    }

    @Test
    void the_time_given_is_the_mean_of_those_that_had_a_deadline() {
        took("s10", "2020-01-10 02:00", "2020-01-14 09:00");
        ApprovalId endless = took("s11", "2020-01-10 02:00", "2020-01-14 09:00");
        database.sql("update core_approval_seat set due_on = null where approval_id = ?")
                .param(endless.value())
                .update();
        Sum sum = as("test.reads", () -> figures.desks(PAST)).get(HEAD);
        assertThat(sum.number()).isEqualTo(2);
        assertThat(sum.meanGiven()).isEqualTo(3);
    }

    @Test
    void a_desk_is_called_as_the_route_in_force_calls_it_and_not_as_a_draft_does() {
        took("s12", "2020-01-10 02:00", "2020-01-14 09:00");
        database.sql("insert into core_approval_route (module, kind, number, valid_from, content, made_at)"
                        + " select module, kind, 99, null, replace(content, 'หัวหน้าเห็นชอบ', 'ร่างที่ยังไม่ใช้'), made_at"
                        + " from core_approval_route where module = 'core' and kind = 'paper'")
                .update();
        as(
                "test.reads",
                () -> assertThat(report.content(values(PAST), ThaiDates.THAI)
                                .blocks()
                                .toString())
                        .contains("หัวหน้าเห็นชอบ · การอนุมัติ")
                        .doesNotContain("ร่างที่ยังไม่ใช้"));
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

    private ApprovalId took(String record, String opened, String closed) {
        ApprovalId id = submitted(record);
        agree("test.head", id, "unit");
        took(id, opened, closed);
        return id;
    }

    private void took(ApprovalId id, String opened, String closed) {
        database.sql("update core_approval_seat set opened_at = :opened, closed_at = :closed, due_on = '2020-01-15'"
                        + " where approval_id = :id and waiting = 0")
                .param("opened", opened)
                .param("closed", closed)
                .param("id", id.value())
                .update();
        database.sql("update core_approval_mark set made_at = :closed where approval_id = :id")
                .param("closed", closed)
                .param("id", id.value())
                .update();
    }

    private static ReportValues values(Quarter quarter) {
        return ReportValues.of(ApprovalReport.YEAR, quarter.year().year(), ApprovalReport.QUARTER, quarter.number());
    }
}
