package th.sala.core.workbook;

import java.util.ArrayList;
import java.util.List;
import th.sala.api.work.Progress;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.ColumnSpec.Kind;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;

/** An import with every kind of column; keeps in memory what it was given. */
final class PlanImportSample implements WorkbookImport {
    static final List<ColumnSpec> COLUMNS = List.of(
            ColumnSpec.text("รหัส", "code", true, 10, "รหัสของโครงการ"),
            ColumnSpec.of("ปีงบประมาณ", "year", Kind.FISCAL_YEAR, true, ""),
            ColumnSpec.text("ชื่อ", "name", true, 60, ""),
            ColumnSpec.choice("ประเภท", "kind", true, List.of("โครงการ", "แผนงาน", "รายการ"), ""),
            ColumnSpec.of("จำนวน", "count", Kind.COUNT, false, ""),
            ColumnSpec.of("งบ", "budget", Kind.DECIMAL, false, "หน่วยเป็นบาท"),
            ColumnSpec.of("ร้อยละ", "percent", Kind.PERCENT, false, ""),
            ColumnSpec.of("เริ่ม", "start", Kind.DATE, false, ""));

    static final SheetSpec UNDERTAKINGS =
            new SheetSpec("โครงการ", "undertaking", true, COLUMNS, List.of("year", "code"));
    static final SheetSpec UNITS = new SheetSpec(
            "หน่วยงาน",
            "unit",
            false,
            List.of(
                    ColumnSpec.text("รหัส", "code", true, 10, ""),
                    ColumnSpec.text("โครงการ", "undertaking", true, 10, "")),
            List.of());

    final List<String> calls = new ArrayList<>();
    boolean refuses;
    boolean fails;

    @Override
    public String id() {
        return "sample.plan";
    }

    @Override
    public String title() {
        return "sample.import";
    }

    @Override
    public String permission() {
        return "sample.import";
    }

    @Override
    public List<SheetSpec> sheets() {
        return List.of(UNDERTAKINGS, UNITS);
    }

    @Override
    public void check(WorkbookRows rows, Faults faults, Progress progress) {
        calls.add("check");
        var codes = rows.withFaulty("undertaking").stream()
                .map(row -> row.text("code"))
                .toList();
        for (SheetRow unit : rows.of("unit")) {
            if (!codes.contains(unit.required("undertaking"))) {
                faults.add(unit, "undertaking", "workbook.cell.notChoice", unit.required("undertaking"), codes);
            }
        }
        if (refuses) {
            faults.add(rows.of("undertaking").getFirst(), "", "workbook.cell.error");
        }
    }

    @Override
    public ImportSummary preview(WorkbookRows rows, Progress progress) {
        calls.add("preview");
        return summary(rows);
    }

    @Override
    public ImportSummary apply(WorkbookRows rows, Progress progress) {
        calls.add("apply");
        if (fails) {
            throw new IllegalStateException("The database is gone");
        }
        return summary(rows);
    }

    private static ImportSummary summary(WorkbookRows rows) {
        return new ImportSummary(List.of(new ImportSummary.Line(
                "sample.undertakings", rows.of("undertaking").size(), 0, 0)));
    }
}
