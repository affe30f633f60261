package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportValues;
import th.sala.plugin.strategy.PlanContext;
import th.sala.plugin.strategy.transfer.Sample;

/** Holds the report of the sample quarter against the figures the agency published. */
class QuarterReportTest {
    private static PlanContext context;
    private static ReportContent report;

    @BeforeAll
    static void drawUp() {
        context = new PlanContext(QuarterReportTest.class);
        Sample.load(context);
        report = content(2, Locale.of("th"));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void title_and_period_read_as_in_the_source() {
        assertThat(report.title()).isEqualTo("รายงานผลการดำเนินงาน สมศ. ประจำปีงบประมาณ พ.ศ. 2567");
        assertThat(plain(report.subtitle())).isEqualTo("ไตรมาสที่ 2/2567 (ตุลาคม 2566-มีนาคม 2567)");
        assertThat(report.agency()).isEqualTo("สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา (องค์การมหาชน)");
    }

    @Test
    void the_parts_stand_in_the_order_of_the_source() {
        var headings = report.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(b -> ((Heading) b).text())
                .toList();

        assertThat(headings)
                .containsExactly(
                        "1. ผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567 ไตรมาสที่ 2/2567",
                        "โครงการที่มีแผนดำเนินงานในไตรมาส 3-4 จำนวน 3 โครงการ ดังนี้",
                        "โครงการที่อยู่ระหว่างดำเนินการต่ำกว่าร้อยละ 50 จำนวน 11 โครงการ โดยมีผลการดำเนินงานรอบ 6"
                                + " เดือนและ 12 เดือน เมื่อเทียบกับเป้าหมายการดำเนินงาน ดังนี้",
                        "แผนงานที่ดำเนินการได้ผลต่ำกว่าร้อยละ 50 จำนวน 17 รายการ ดังนี้",
                        "2. ผลการใช้จ่ายงบประมาณประจำปีงบประมาณ พ.ศ. 2567 ไตรมาสที่ 2/2567",
                        "รายละเอียดผลการใช้จ่ายงบประมาณ รอบ 6 เดือน",
                        "รายงานผลการประเมินผลการดำเนินงานตามแผนกลยุทธ์ของ สมศ. ประจำปีงบประมาณ พ.ศ. 2567"
                                + " ตามแผนยุทธศาสตร์ของ สมศ. (พ.ศ. 2566-2570) ไตรมาสที่ 2/2567");
    }

    @Test
    void the_opening_sentence_of_section_1_counts_all_undertakings() {
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("ผลการดำเนินงาน สมศ. จำนวนทั้งสิ้น 34 โครงการ 2 แผนงาน 19 รายการ"
                                + " โดยมีโครงการที่มีแผนการดำเนินงานในไตรมาสที่ 3-4 จำนวน 3 โครงการ"
                                + " โครงการที่อยู่ระหว่างดำเนินการต่ำกว่าร้อยละ 50 จำนวน 11 โครงการ 17 รายการ")
                        && text.contains("จำนวน 17 โครงการ 2 แผนงาน และโครงการที่บรรลุเป้าหมายร้อยละ 80 ขึ้นไป"
                                + " จำนวน 3 โครงการ 2 รายการ"));
    }

    @Test
    void the_totals_of_table_1_and_their_percents_are_those_published() {
        assertThat(cells(last(table("ตารางที่ 1"))))
                .containsExactly(
                        "รวมทั้งสิ้น",
                        "3 โครงการ\n- แผนงาน\n- รายการ\n(ร้อยละ 5.45)",
                        "11 โครงการ\n- แผนงาน\n17 รายการ\n(ร้อยละ 50.91)",
                        "17 โครงการ\n2 แผนงาน\n- รายการ\n(ร้อยละ 34.55)",
                        "3 โครงการ\n- แผนงาน\n2 รายการ\n(ร้อยละ 9.09)",
                        "34 โครงการ\n2 แผนงาน\n19 รายการ\n(ภาพรวม 55 รายการ)");
    }

    @Test
    void every_activity_of_table_1_is_counted_as_published() {
        var rows = table("ตารางที่ 1").rows();

        assertThat(rows.stream().filter(r -> r.emphasis() == Emphasis.GROUP)).hasSize(5);
        assertThat(rows.stream().filter(r -> r.emphasis() == Emphasis.NONE).map(QuarterReportTest::cells))
                .containsExactly(
                        List.of("กิจกรรมที่ 1 จำนวน 4 โครงการ", "", "-", "4 โครงการ", "-", "4 โครงการ"),
                        List.of("กิจกรรมที่ 2 จำนวน 2 โครงการ", "", "1 โครงการ", "1 โครงการ", "-", "2 โครงการ"),
                        List.of("กิจกรรมที่ 1 จำนวน 5 โครงการ", "3 โครงการ", "-", "2 โครงการ", "-", "5 โครงการ"),
                        List.of("กิจกรรมที่ 2 จำนวน 2 โครงการ", "", "-", "1 โครงการ", "1 โครงการ", "2 โครงการ"),
                        List.of(
                                "กิจกรรมที่ 3 จำนวน 9 โครงการ 2 แผนงาน 9 รายการ",
                                "",
                                "6 โครงการ\n- แผนงาน\n9 รายการ",
                                "2 โครงการ\n2 แผนงาน\n- รายการ",
                                "1 โครงการ\n- แผนงาน\n- รายการ",
                                "9 โครงการ\n2 แผนงาน\n9 รายการ"),
                        List.of("กิจกรรมที่ 4 จำนวน 1 โครงการ", "", "-", "1 โครงการ", "-", "1 โครงการ"),
                        List.of("กิจกรรมที่ 5 จำนวน 7 โครงการ", "", "1 โครงการ", "5 โครงการ", "1 โครงการ", "7 โครงการ"),
                        List.of("กิจกรรมที่ 6 จำนวน 1 โครงการ", "", "-", "1 โครงการ", "-", "1 โครงการ"),
                        List.of("กิจกรรมที่ 1 จำนวน 3 โครงการ", "", "3 โครงการ", "-", "-", "3 โครงการ"),
                        List.of(
                                "กิจกรรมที่ 1 จำนวน 3 รายการ (2 รายการ ได้แก่"
                                        + " เงินตอบแทนของผู้อำนวยการและเงินตอบแทนผันแปร ไม่สามารถนำมาคิดได้"
                                        + " เนื่องจากอยู่ระหว่างสรรหากรรมการ สมศ.)",
                                "",
                                "1 รายการ",
                                "-",
                                "-",
                                "1 รายการ"),
                        List.of("กิจกรรมที่ 1 จำนวน 9 รายการ", "", "7 รายการ", "-", "2 รายการ", "9 รายการ"));
    }

    @Test
    void the_three_planned_projects_are_named() {
        assertThat(paragraphs()).noneMatch(text -> text.contains("ยังไม่รายงานผล"));
        assertThat(paragraphs())
                .contains(
                        "1) โครงการประเมินคุณภาพภายนอก ศูนย์พัฒนาเด็กเล็ก",
                        "2) โครงการประเมินคุณภาพภายนอก ระดับการศึกษาขั้นพื้นฐาน",
                        "3) โครงการประเมินคุณภาพภายนอก ด้านการอาชีวศึกษา");
    }

    @Test
    void the_eleven_projects_below_50_come_out_as_they_were_entered() {
        var percents = lowProjects().rows().stream()
                .filter(r -> r.cells().get(1).text().equals("ร้อยละ"))
                .map(r -> r.cells().get(2).text() + " / " + r.cells().get(3).text());

        assertThat(percents)
                .containsExactly(
                        "100 / 40",
                        "100 / 25",
                        "50 / 5",
                        "83.34 / 41.67",
                        "55.55 / 45.45",
                        "50 / 25",
                        "10 / 5",
                        "75 / 40",
                        "80 / 40",
                        "80 / 40",
                        "20 / 10");
    }

    @Test
    void each_project_below_50_has_its_plan_its_result_and_its_explanation() {
        var first = lowProjects().rows().subList(0, 3).stream()
                .map(QuarterReportTest::cells)
                .toList();

        assertThat(first)
                .containsExactly(
                        List.of(
                                "1.",
                                "โครงการจัดทำวารสารวิชาการนานาชาติอิเล็กทรอนิกส์",
                                "1 โครงการ",
                                "แผน",
                                "จัดทำแผนประชาสัมพันธ์",
                                "จัดทำวารสารวิชาการฯ ได้ 1 ฉบับ",
                                "อยู่ระหว่างดำเนินการประชาสัมพันธ์เปิดรับวารสารวิชาการฯ"
                                        + " โดยมีกำหนดปิดรับปลายเดือนมิถุนายน 2567"),
                        List.of(
                                "",
                                "ผล",
                                "ดำเนินการประชาสัมพันธ์เรียบร้อยแล้ว",
                                "ดำเนินการประชาสัมพันธ์เรียบร้อยแล้ว",
                                ""),
                        List.of("", "ร้อยละ", "100", "40", ""));
        assertThat(lowProjects().rows().get(27).cells().get(1).text()).endsWith("ISO/IEC 27001:2022");
    }

    @Test
    void the_seventeen_items_are_gathered_in_three_lines() {
        var items = tables().filter(t ->
                        t.columns().size() == 4 && t.columns().get(1).title().equals("รายการ"))
                .findFirst()
                .orElseThrow();

        assertThat(items.rows().stream().map(QuarterReportTest::cells))
                .containsExactly(
                        List.of("1.", "งบบริหารจัดการสำนักงาน (9 รายการ)", "46.65", "93.30"),
                        List.of("2.", "เงินตอบแทนของผู้อำนวยการและเงินตอบแทน (1 รายการ)", "47.95", "95.90"),
                        List.of("3.", "เงินสวัสดิการและค่าจัดกิจกรรมสำนักงาน (7 รายการ)", "33.98", "67.96"));
    }

    @Test
    void budget_use_is_computed_from_the_amounts() {
        assertThat(table("ผลการเบิกจ่ายตามหมวด").rows().stream().map(QuarterReportTest::cells))
                .containsExactly(
                        List.of("งบตามแผนยุทธศาสตร์", "18.5500", "231.3323", "8.02"),
                        List.of("งบสนับสนุนการดำเนินงาน", "25.0357", "53.6650", "46.65"),
                        List.of("งบประมาณแผนงานบุคลากรภาครัฐ", "32.9414", "68.6946", "47.95"),
                        List.of("งบกองทุน สมศ.", "3.7942", "11.1657", "33.98"),
                        List.of("รวม", "80.3213", "364.8576", "22.01"));
        assertThat(paragraphs())
                .contains("1. งบตามแผนยุทธศาสตร์ มีผลการเบิกจ่าย 18.5500 ล้านบาท เมื่อเทียบเป้าหมายการใช้จ่ายทั้งปี"
                        + " 231.3323 ล้านบาท (คิดเป็นร้อยละ 8.02)")
                .contains("สำหรับการใช้จ่ายงบประมาณปี พ.ศ. 2567 ณ วันที่ 31 มีนาคม 2567 สำนักงานมีรายจ่ายจริง"
                        + " และภาระผูกพัน เป็นจำนวนเงิน 80.3213 ล้านบาท เมื่อเทียบกับงบประมาณทั้งหมด (งบประมาณประจำปี"
                        + " งบตั้งเพิ่ม และงบกองทุน สมศ.) รวมจำนวน 364.8576 ล้านบาท ซึ่งคิดเป็นร้อยละ 22.01"
                        + " ของแผนการใช้จ่ายงบประมาณทั้งหมด ดังแสดงในแผนภาพที่ 1");
    }

    @Test
    void the_chart_shows_the_same_amounts() {
        var chart = report.blocks().stream()
                .filter(BarChart.class::isInstance)
                .map(BarChart.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(chart.bars().stream()
                        .map(b -> b.used().toPlainString() + "/" + b.plan().toPlainString()))
                .containsExactly("18.55/231.3323", "25.0357/53.665", "32.9414/68.6946", "3.7942/11.1657");
    }

    @Test
    void nineteen_strategic_projects_stand_under_four_strategies() {
        var rows = strategicProjects().rows();

        assertThat(rows.stream()
                        .filter(r -> r.emphasis() == Emphasis.GROUP)
                        .map(r -> r.cells().getFirst().text()))
                .hasSize(4)
                .contains("กลยุทธ์ที่ 2 ก้าวสู่การเป็นองค์กรสมรรถนะสูงและทันสมัย");
        assertThat(rows.stream()
                        .filter(r -> r.emphasis() == Emphasis.NONE)
                        .map(r -> r.cells().getFirst().text()))
                .containsExactly(Stream.iterate(1, n -> n + 1)
                        .limit(19)
                        .map(String::valueOf)
                        .toArray(String[]::new));
        var perStrategy = new int[5];
        int strategy = 0;
        for (var row : rows) {
            strategy += row.emphasis() == Emphasis.GROUP ? 1 : 0;
            perStrategy[strategy] += row.emphasis() == Emphasis.NONE ? 1 : 0;
        }
        assertThat(perStrategy).containsExactly(0, 5, 3, 7, 4);
    }

    @Test
    void percents_of_strategic_projects_come_out_as_entered_and_a_missing_one_stays_missing() {
        var percents = strategicProjects().rows().stream()
                .filter(r -> r.emphasis() == Emphasis.NONE)
                .map(r -> r.cells().get(4).text())
                .map(text -> text.substring("(ร้อยละ ".length(), text.indexOf(')')));

        assertThat(percents)
                .containsExactly(
                        "-", "59.67", "171.52", "-", "10", "10", "10", "80", "5", "50", "50", "-", "40", "40", "20",
                        "10", "50", "50", "10");
        assertThat(strategicProjects().rows().get(3).cells().stream().map(Cell::text))
                .containsExactly(
                        "3",
                        "โครงการพัฒนาผู้ประเมินทุกระดับและการจัดการความรู้ของผู้ประเมินภายนอก (KM/PLC for ONESQA"
                                + " Assessors) (สพส./ภพป.)",
                        "ผู้ประเมินได้รับการพัฒนาและเข้าร่วมกิจกรรมการจัดการความรู้",
                        "1 ครั้ง/ปี",
                        "(ร้อยละ 171.52) พัฒนาผู้ประเมินได้ 3,866 คน จากเป้าหมายที่ตั้งไว้จำนวน 2,254 คน ทุกระดับ"
                                + " และมีการวางแผนการจัดการความรู้ของผู้ประเมินภายนอกก่อนการประเมินคุณภาพภายนอก");
    }

    @Test
    void the_english_report_has_the_same_figures() {
        var english = content(2, Locale.ENGLISH);

        assertThat(english.blocks()).hasSameSizeAs(report.blocks());
        assertThat(english.blocks().toString()).contains("(50.91 percent)", "34 projects", "(171.52 percent)");
    }

    @Test
    void a_quarter_without_results_has_no_report() {
        assertThatThrownBy(() -> content(3, Locale.of("th")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.report.nothing"));
    }

    private static ReportContent content(int quarter, Locale language) {
        return context.get(QuarterReport.class)
                .content(ReportValues.of(QuarterReport.YEAR, 2567, QuarterReport.QUARTER, quarter), language);
    }

    private static List<String> paragraphs() {
        return report.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> plain(((Paragraph) b).text()))
                .toList();
    }

    private static Stream<Table> tables() {
        return report.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private static Table table(String caption) {
        return tables().filter(t -> t.caption().startsWith(caption)).findFirst().orElseThrow();
    }

    private static Table lowProjects() {
        return tables().filter(t -> t.columns().size() == 7).findFirst().orElseThrow();
    }

    private static Table strategicProjects() {
        return tables().filter(t -> t.columns().size() == 5).findFirst().orElseThrow();
    }

    private static Row last(Table table) {
        return table.rows().getLast();
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
