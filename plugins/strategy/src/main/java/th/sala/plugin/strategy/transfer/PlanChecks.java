package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.WorkbookRows;
import th.sala.plugin.strategy.plan.Band;

/** Finds what no single cell shows: codes without their row, bands beside percents, quarters that do not exist. */
final class PlanChecks {
    /** Sheets whose rows name a row of another sheet, in a column with that sheet's key. */
    private static final Map<String, String> PARENTS = Map.of(
            PlanSheets.ACTIVITY, PlanSheets.OUTPUT,
            PlanSheets.UNDERTAKING, PlanSheets.ACTIVITY,
            PlanSheets.RESULT, PlanSheets.UNDERTAKING,
            PlanSheets.USE, PlanSheets.CATEGORY,
            PlanSheets.PROJECT, PlanSheets.STRATEGY,
            PlanSheets.PROJECT_RESULT, PlanSheets.PROJECT);

    private static final Set<String> PER_QUARTER = Set.of(PlanSheets.RESULT, PlanSheets.USE, PlanSheets.PROJECT_RESULT);

    private final WorkbookRows rows;
    private final Codes codes;
    private final Set<@Nullable Integer> knownYears;
    private final Faults faults;
    private final Map<String, Set<Named>> inFile = new HashMap<>();

    /** Years known to the database, without those of the file. */
    PlanChecks(WorkbookRows rows, Codes codes, Set<Integer> storedYears, Faults faults) {
        this.rows = rows;
        this.codes = codes;
        this.faults = faults;
        this.knownYears = new HashSet<>(storedYears);
        rows.withFaulty(PlanSheets.YEAR).forEach(row -> knownYears.add(year(row)));
        RowKinds.ALL.stream().filter(RowKind::hasCode).forEach(kind -> inFile.put(kind.sheet(), named(kind)));
    }

    private Set<Named> named(RowKind kind) {
        var named = new HashSet<Named>();
        for (var row : rows.withFaulty(kind.sheet())) {
            var code = row.text("code");
            if (code != null) {
                named.add(new Named(year(row), ThaiText.asCompared(code)));
            }
        }
        return named;
    }

    void run(Runnable each) {
        for (var kind : RowKinds.ALL) {
            for (var row : rows.of(kind.sheet())) {
                each.run();
                check(kind, row);
            }
        }
    }

    private void check(RowKind kind, SheetRow row) {
        checkYear(row);
        checkParent(kind.sheet(), row);
        if (PER_QUARTER.contains(kind.sheet())) {
            checkQuarter(row);
        }
        switch (kind.sheet()) {
            case PlanSheets.RESULT -> checkResult(row);
            case PlanSheets.UNDERTAKING, PlanSheets.PROJECT -> checkDepartment(row);
            case PlanSheets.CATEGORY -> checkMoney(row, "plan", false);
            case PlanSheets.USE -> checkMoney(row, "disbursed", true);
            default -> {
                // nothing beyond codes
            }
        }
    }

    // A row of the file whose year cannot be read may mean any year: its own fault is enough.
    private void checkYear(SheetRow row) {
        if (!knownYears.contains(RowKinds.yearOf(row)) && !knownYears.contains(null)) {
            faults.add(row, "year", "strategy.import.yearMissing", Integer.toString(RowKinds.yearOf(row)));
        }
    }

    private void checkParent(String sheet, SheetRow row) {
        var parent = PARENTS.get(sheet);
        if (parent == null) {
            return;
        }
        int year = RowKinds.yearOf(row);
        var code = row.required(parent);
        if (!isInFile(parent, year, code) && codes.id(parent, year, code) == null) {
            faults.add(row, parent, "strategy.import.codeUnknown", code, Integer.toString(year));
        }
    }

    private boolean isInFile(String sheet, int year, String code) {
        var named = inFile.getOrDefault(sheet, Set.of());
        return named.contains(new Named(year, ThaiText.asCompared(code)))
                || named.contains(new Named(null, ThaiText.asCompared(code)));
    }

    private void checkQuarter(SheetRow row) {
        var quarter = row.count("quarter");
        if (quarter == null || quarter < 1 || quarter > 4) {
            faults.add(row, "quarter", "strategy.import.quarter");
        }
    }

    private void checkResult(SheetRow row) {
        boolean planned = RowKinds.isYes(row, "plannedLater");
        @Nullable Band entered = RowKinds.enteredBand(row);
        var quarter = row.count("quarter");
        if (planned && quarter != null && quarter == 4) {
            faults.add(row, "plannedLater", "strategy.result.noLaterQuarter");
        }
        if (entered != null && (planned || row.decimal("percent12") != null)) {
            faults.add(row, "band", "strategy.result.bandAndPercent");
        }
        if (!planned && entered == null && isEmpty(row)) {
            faults.add(row, "result12", "strategy.import.resultEmpty");
        }
    }

    private static boolean isEmpty(SheetRow row) {
        return row.decimal("percent6") == null
                && row.decimal("percent12") == null
                && Stream.of("planned6", "result6", "planned12", "result12", "explanation")
                        .allMatch(column -> row.text(column) == null);
    }

    private void checkDepartment(SheetRow row) {
        var code = row.text("department");
        if (code != null && codes.department(code) == null) {
            faults.add(row, "department", "strategy.import.departmentUnknown", code);
        }
    }

    private void checkMoney(SheetRow row, String column, boolean mayBeNegative) {
        BigDecimal amount = row.decimal(column);
        if (amount == null) {
            return;
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            faults.add(row, column, "strategy.import.moneyDecimals");
        }
        if (!mayBeNegative && amount.signum() < 0) {
            faults.add(row, column, "strategy.budget.planNegative");
        }
    }

    private static @Nullable Integer year(SheetRow row) {
        var year = row.fiscalYear("year");
        return year == null ? null : year.year();
    }

    /** A row by the code that others use for it; the year is null where its cell has a fault. */
    private record Named(@Nullable Integer year, String code) {}
}
