package th.sala.core.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.PageBreak;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;

/** Reports with all that is hard to print. */
public final class SampleReports {
    static final String HARD =
            "ผู้อำนวยการที่ปรึกษา ก็ น้ำ ผู้ ปี่ ญี่ปุ่น ญู ฐุ กตัญญู อัฏฐู ที่นี้ เก็บ น้ำมัน ป่า ฝ้าย ฟ้า ปั้น ฬี่";

    static final String LONG = "เนื่องจากอยู่ระหว่างรอคณะอนุกรรมการบริหารงานบุคคลพิจารณาให้ความเห็นชอบ (ร่าง) "
            + "ระเบียบคณะอนุกรรมการบริหารงานบุคคลว่าด้วยหลักเกณฑ์และวิธีการพัฒนาศักยภาพและสมรรถนะตามแผนพัฒนาตนเอง"
            + "ของเจ้าหน้าที่และลูกจ้างรายปี พ.ศ... และแบบฟอร์มขออนุมัติแผนพัฒนาตนเองของเจ้าหน้าที่และลูกจ้างรายปี";

    private SampleReports() {}

    /** A report as the agency's quarterly one; {@code rows} sets the length of its long table. */
    public static ReportContent quarter(int rows) {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new Heading(1, "1. ผลการดำเนินงานตามแผนปฏิบัติการ"));
        blocks.add(new Paragraph(HARD));
        blocks.add(new Paragraph(LONG));
        blocks.add(new Heading(2, "1.1 ตารางสรุปผลการดำเนินงาน"));
        blocks.add(bands());
        blocks.add(new Heading(2, "1.2 โครงการที่มีผลการดำเนินงานต่ำกว่าร้อยละ 50"));
        blocks.add(projects(rows));
        blocks.add(new PageBreak());
        blocks.add(new Heading(1, "2. ผลการเบิกจ่ายงบประมาณ"));
        blocks.add(budget());
        blocks.add(chart());
        return new ReportContent(
                "รายงานผลการดำเนินงาน ไตรมาสที่ 2/2567",
                "1 ตุลาคม 2566 – 31 มีนาคม 2567",
                "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา (องค์การมหาชน)",
                "strategy-quarter-2567-2",
                blocks);
    }

    static Table bands() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("", "ผลผลิต / กิจกรรม", 5, Align.LEFT));
        for (String band : List.of(
                "มีแผนดำเนินงานในไตรมาส 3-4", "ต่ำกว่าร้อยละ 50", "ร้อยละ 50-79.99", "ร้อยละ 80 ขึ้นไป", "รวม")) {
            for (String kind : List.of("โครงการ", "แผนงาน", "รายการ")) {
                columns.add(new Column(band, kind, 1.35, Align.RIGHT));
            }
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(Emphasis.GROUP, List.of(Cell.span("ผลผลิตที่ 2 การประเมินคุณภาพภายนอกสถานศึกษา", 16))));
        for (int i = 1; i <= 6; i++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(
                    "กิจกรรมที่ " + i + " การสร้างการรับรู้ ความเข้าใจเพื่อส่งเสริมสนับสนุนการประกันคุณภาพการศึกษา"));
            for (int c = 0; c < 15; c++) {
                cells.add(number(c + i, 0));
            }
            rows.add(new Row(Emphasis.NONE, cells));
        }
        var total = new ArrayList<Cell>();
        total.add(Cell.of("รวมทั้งสิ้น"));
        for (int c = 0; c < 5; c++) {
            total.add(new Cell("34 (ร้อยละ 50.91)", null, 0, 3));
        }
        rows.add(new Row(Emphasis.TOTAL, total));
        return new Table("ตารางที่ 1 ผลผลิตและกิจกรรมตามช่วงร้อยละของผลการดำเนินงาน", columns, rows);
    }

    static Table projects(int rows) {
        var columns = List.of(
                new Column("", "ที่", 0.6, Align.RIGHT),
                new Column("", "โครงการ", 3, Align.LEFT),
                new Column("รอบ 6 เดือน", "ผลการดำเนินงาน", 3, Align.LEFT),
                new Column("รอบ 6 เดือน", "ร้อยละ", 1, Align.RIGHT),
                new Column("รอบ 12 เดือน", "ร้อยละ", 1, Align.RIGHT),
                new Column("", "คำชี้แจง", 3.2, Align.LEFT));
        var all = new ArrayList<Row>();
        for (int i = 1; i <= rows; i++) {
            all.add(Row.of(
                    number(i, 0),
                    Cell.of("โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล (กิจกรรมที่ " + i + ")"),
                    Cell.of("รอคณะอนุกรรมการบริหารงานบุคคลพิจารณาให้ความเห็นชอบ"),
                    number(8334, 2),
                    number(4167, 2),
                    Cell.of(i % 5 == 0 ? LONG : "อยู่ระหว่างขออนุมัติขอบเขตของงาน (TOR) และราคากลาง")));
        }
        return new Table("", columns, all);
    }

    static Table budget() {
        return new Table(
                "ตารางที่ 3 ผลการเบิกจ่ายงบประมาณ (ล้านบาท)",
                List.of(
                        new Column("", "หมวดงบประมาณ", 4, Align.LEFT),
                        new Column("", "เบิกจ่าย", 1.5, Align.RIGHT),
                        new Column("", "แผนทั้งปี", 1.5, Align.RIGHT),
                        new Column("", "ร้อยละ", 1, Align.RIGHT)),
                List.of(
                        Row.of(Cell.of("=งบตามแผนยุทธศาสตร์"), number(185500, 4), number(2313323, 4), number(802, 2)),
                        new Row(
                                Emphasis.TOTAL,
                                List.of(Cell.of("รวม"), number(803213, 4), number(3648576, 4), number(2201, 2)))));
    }

    static BarChart chart() {
        return new BarChart(
                "แผนภูมิที่ 1 ผลการเบิกจ่ายเทียบกับแผนทั้งปี",
                "ล้านบาท",
                "เบิกจ่ายแล้ว",
                "แผนทั้งปี",
                List.of(
                        new Bar("งบตามแผนยุทธศาสตร์", new BigDecimal("18.5500"), new BigDecimal("231.3323")),
                        new Bar("งบสนับสนุนการดำเนินงาน", new BigDecimal("25.0357"), new BigDecimal("53.6650")),
                        new Bar(
                                "งบประมาณแผนงานบุคลากรภาครัฐและงบเบี้ยประชุมคณะกรรมการที่มีชื่อยาวมากกว่าสองบรรทัดของป้าย",
                                new BigDecimal("32.9414"),
                                new BigDecimal("68.6946")),
                        new Bar("งบกองทุน สมศ.", new BigDecimal("3.7942"), new BigDecimal("11.1657"))));
    }

    static Cell number(long unscaled, int decimals) {
        var value = BigDecimal.valueOf(unscaled, decimals);
        return new Cell(th.sala.api.text.Figures.decimal(value, decimals), value, decimals, 1);
    }
}
