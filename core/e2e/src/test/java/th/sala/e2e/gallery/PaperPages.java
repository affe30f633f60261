package th.sala.e2e.gallery;

import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import th.sala.api.report.Report;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportParameter;
import th.sala.api.report.ReportValues;
import th.sala.api.ui.ImportScreen;
import th.sala.api.ui.ReportScreen;
import th.sala.api.work.Progress;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;

/** The gallery's report and import. */
final class PaperPages {
    private PaperPages() {}

    @Route("import")
    static class Import extends ImportScreen {
        Import() {
            super(new PlanImport());
            crumb("แผนยุทธศาสตร์", "list");
            crumb("นำเข้าแผน", null);
        }

        @Override
        protected String resultPath() {
            return "list";
        }
    }

    @Route("report")
    static class Quarter extends ReportScreen {
        Quarter() {
            super(new QuarterReport());
        }

        @Override
        protected ReportValues initially() {
            return ReportValues.of("year", 2567, "quarter", 2);
        }
    }

    private static final class QuarterReport implements Report {
        @Override
        public String id() {
            return "gallery.quarter";
        }

        @Override
        public String title() {
            return "รายงานรายไตรมาส";
        }

        @Override
        public String permission() {
            return "gallery.read";
        }

        @Override
        public List<ReportParameter> parameters() {
            return List.of(
                    new ReportParameter("year", "ปีงบประมาณ", ReportParameter.Kind.FISCAL_YEAR),
                    new ReportParameter("quarter", "ไตรมาส", ReportParameter.Kind.QUARTER));
        }

        @Override
        public ReportContent content(ReportValues values, Locale language) {
            if (values.find("quarter").orElse("").equals("4")) {
                throw new th.sala.api.RuleBroken("ยังไม่มีผลของไตรมาส 4 โปรดเลือกไตรมาสอื่น");
            }
            var table = new ReportBlock.Table(
                    "ตารางที่ 1 ความก้าวหน้าของงาน",
                    List.of(
                            new Column("", "ผลผลิต / กิจกรรม", 4, Align.LEFT),
                            new Column("ตามแผน", "จำนวน", 1, Align.RIGHT),
                            new Column("ตามแผน", "ร้อยละ", 1, Align.RIGHT),
                            new Column("ต่ำกว่าร้อยละ 50", "จำนวน", 1, Align.RIGHT),
                            new Column("ต่ำกว่าร้อยละ 50", "ร้อยละ", 1, Align.RIGHT)),
                    List.of(
                            new Row(Emphasis.GROUP, List.of(Cell.span("ผลผลิตที่ 1 การประเมินคุณภาพภายนอก", 5))),
                            Row.of(
                                    Cell.of("พัฒนาระบบประเมิน"),
                                    number("3"),
                                    number("5.45"),
                                    number("28"),
                                    number("50.91")),
                            new Row(
                                    Emphasis.TOTAL,
                                    List.of(
                                            Cell.of("รวม"),
                                            number("3"),
                                            number("5.45"),
                                            number("28"),
                                            number("50.91")))));
            var chart = new ReportBlock.BarChart(
                    "การใช้งบประมาณ",
                    "ล้านบาท",
                    "ใช้ไป",
                    "แผน",
                    List.of(
                            new ReportBlock.Bar("แผนยุทธศาสตร์", new BigDecimal("18.5500"), new BigDecimal("231.3323")),
                            new ReportBlock.Bar("บุคลากร", new BigDecimal("32.9414"), new BigDecimal("68.6946"))));
            return new ReportContent(
                    "รายงานผลการดำเนินงานไตรมาสที่ " + values.find("quarter").orElse("2") + " ปีงบประมาณ 2567",
                    "(1 ตุลาคม 2566 – 31 มีนาคม 2567)",
                    "สำนักงานตัวอย่าง",
                    "quarter-2",
                    List.of(
                            new ReportBlock.Heading(1, "1. ภาพรวม"),
                            new ReportBlock.Paragraph("งานทั้งหมด 55 งาน แบ่งตามความก้าวหน้าดังตาราง"),
                            table,
                            new ReportBlock.Heading(1, "2. งบประมาณ"),
                            chart));
        }

        private static Cell number(String text) {
            return new Cell(text, new BigDecimal(text), 2, 1);
        }
    }

    private static final class PlanImport implements WorkbookImport {
        @Override
        public String id() {
            return "gallery.plan";
        }

        @Override
        public String title() {
            return "นำเข้าแผน";
        }

        @Override
        public String permission() {
            return "gallery.edit";
        }

        @Override
        public List<SheetSpec> sheets() {
            return List.of();
        }

        @Override
        public void check(WorkbookRows rows, Faults faults, Progress progress) {
            throw new UnsupportedOperationException("Gallery's workbooks answer by themselves");
        }

        @Override
        public ImportSummary preview(WorkbookRows rows, Progress progress) {
            throw new UnsupportedOperationException("Gallery's workbooks answer by themselves");
        }

        @Override
        public ImportSummary apply(WorkbookRows rows, Progress progress) {
            throw new UnsupportedOperationException("Gallery's workbooks answer by themselves");
        }
    }
}
