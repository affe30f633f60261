package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Set<Integer> knownYears;
    private final Faults faults;
    private final Map<String, Map<String, String>> inFile = new HashMap<>();

    /** Years known to the database, without those of the file. */
    PlanChecks(WorkbookRows rows, Codes codes, Set<Integer> storedYears, Faults faults) {
        this.rows = rows;
        this.codes = codes;
        this.faults = faults;
        this.knownYears = new HashSet<>(storedYears);
        rows.of(PlanSheets.YEAR).forEach(row -> knownYears.add(RowKinds.yearOf(row)));
    }

    void run(Runnable each) {
        for (var kind : RowKinds.ALL) {
            var seen = inFile.computeIfAbsent(kind.sheet(), sheet -> new HashMap<>());
            for (var row : rows.of(kind.sheet())) {
                each.run();
                check(kind, row, seen);
            }
        }
    }

    private void check(RowKind kind, SheetRow row, Map<String, String> seen) {
        if (!knownYears.contains(RowKinds.yearOf(row))) {
            faults.add(row, "year", "strategy.import.yearMissing", Integer.toString(RowKinds.yearOf(row)));
        }
        if (kind.hasCode()) {
            checkCode(row, seen);
        }
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

    // Codes that are equal to the letter are found by the core; these differ in case only, which the database ignores.
    private void checkCode(SheetRow row, Map<String, String> seen) {
        var code = row.required("code");
        var first = seen.putIfAbsent(name(row, code), code);
        if (first != null && !first.equals(code)) {
            faults.add(row, "code", "strategy.import.sameCode", code, first);
        }
    }

    private void checkParent(String sheet, SheetRow row) {
        var parent = PARENTS.get(sheet);
        if (parent == null) {
            return;
        }
        var code = row.required(parent);
        boolean known = inFile.getOrDefault(parent, Map.of()).containsKey(name(row, code))
                || codes.id(parent, RowKinds.yearOf(row), code) != null;
        if (!known) {
            faults.add(row, parent, "strategy.import.codeUnknown", code, Integer.toString(RowKinds.yearOf(row)));
        }
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

    private static String name(SheetRow row, String code) {
        return RowKinds.yearOf(row) + "/" + Codes.plain(code);
    }
}
