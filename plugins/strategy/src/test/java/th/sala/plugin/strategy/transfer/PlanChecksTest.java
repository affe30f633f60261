package th.sala.plugin.strategy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.work.Progress;
import th.sala.api.workbook.ImportSummary;
import th.sala.plugin.strategy.PlanCase;

/** What the import finds between rows that no single cell shows. */
class PlanChecksTest extends PlanCase {
    private final PlanImport plan = context.get(PlanImport.class);

    @Test
    void a_code_that_names_no_row_is_a_fault_at_its_cell() {
        var rows = DemoRows.sample();
        rows.row(PlanSheets.UNDERTAKING, 3).put("activity", "กจ 2567-9.9");
        rows.row(PlanSheets.RESULT, 4).put("undertaking", "คง 0000-00");

        assertThat(faults(rows))
                .containsExactly(
                        "undertaking 5 activity strategy.import.codeUnknown",
                        "result 6 undertaking strategy.import.codeUnknown");
    }

    @Test
    void faults_between_rows_are_found_at_their_cells() {
        var rows = DemoRows.sample();
        rows.row(PlanSheets.UNDERTAKING, 0).put("department", "ไม่มี");
        rows.row(PlanSheets.RESULT, 0).put("quarter", "5");
        rows.row(PlanSheets.RESULT, 0).put("percent12", "40");
        rows.row(PlanSheets.CATEGORY, 0).put("plan", "-1");
        rows.row(PlanSheets.USE, 0).put("disbursed", "18550000.005");
        rows.with(PlanSheets.STRATEGY, "year", "2570", "code", "กย", "number", "1", "name", "กลยุทธ์");

        assertThat(faults(rows))
                .containsExactlyInAnyOrder(
                        "undertaking 2 department strategy.import.departmentUnknown",
                        "result 2 quarter strategy.import.quarter",
                        "result 2 band strategy.result.bandAndPercent",
                        "category 2 plan strategy.budget.planNegative",
                        "use 2 disbursed strategy.import.moneyDecimals",
                        "strategy 6 year strategy.import.yearMissing");
    }

    @Test
    void a_fault_in_one_row_is_none_of_the_rows_that_refer_to_it() {
        var rows = DemoRows.many(2581, 3);
        rows.fault(PlanSheets.YEAR, 0, "agency");
        rows.fault(PlanSheets.OUTPUT, 0, "year");
        rows.fault(PlanSheets.ACTIVITY, 0, "number");
        rows.fault(PlanSheets.UNDERTAKING, 1, "kind");

        assertThat(faults(rows)).isEmpty();
    }

    @Test
    void a_code_of_another_year_is_a_fault_though_its_row_has_one_too() {
        var rows = DemoRows.many(2581, 1);
        rows.with(PlanSheets.YEAR, "year", "2582", "agency", "ก", "agencyShort", "ก", "planPeriod", "ก");
        rows.with(PlanSheets.RESULT, "year", "2582", "quarter", "1", "undertaking", "c0", "result12", "ทำแล้ว");
        rows.fault(PlanSheets.UNDERTAKING, 0, "kind");

        assertThat(faults(rows)).containsExactly("result 3 undertaking strategy.import.codeUnknown");
    }

    @Test
    void where_a_year_cannot_be_read_its_rows_are_not_said_to_lack_it() {
        var rows = DemoRows.many(2581, 1);
        rows.fault(PlanSheets.YEAR, 0, "year");

        assertThat(faults(rows)).isEmpty();
    }

    @Test
    void nothing_is_planned_for_after_the_fourth_quarter() {
        var rows = DemoRows.sample();
        rows.with(
                PlanSheets.RESULT, "year", "2567", "quarter", "4", "undertaking", "คง 2567-01", "plannedLater", "ใช่");

        assertThat(faults(rows)).containsExactly("result 57 plannedLater strategy.result.noLaterQuarter");
    }

    @Test
    void a_result_that_says_nothing_is_a_fault() {
        var rows = DemoRows.many(2581, 1);
        rows.row(PlanSheets.RESULT, 0).keySet().removeAll(List.of("result12", "percent12"));

        assertThat(faults(rows)).containsExactly("result 2 result12 strategy.import.resultEmpty");
    }

    private List<String> faults(DemoRows rows) {
        var found = new ArrayList<String>();
        context.inTransaction(() -> {
            plan.check(
                    rows,
                    (row, column, key, arguments) ->
                            found.add(row.sheetKey() + " " + row.number() + " " + column + " " + key),
                    Progress.UNWATCHED);
            return true;
        });
        return found;
    }

    private ImportSummary apply(DemoRows rows) {
        return context.inTransaction(() -> plan.apply(rows, Progress.UNWATCHED));
    }
}
