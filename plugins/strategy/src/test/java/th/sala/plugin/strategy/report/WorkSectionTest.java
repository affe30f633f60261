package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.ActivityLine;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.BandCount;
import th.sala.plugin.strategy.plan.UndertakingKind;

/** Holds section 1 of the sample quarter against the figures the agency published. */
class WorkSectionTest {
    @Test
    void the_opening_sentence_of_section_1_counts_all_undertakings() {
        assertThat(SampleReport.paragraphs())
                .anyMatch(text -> text.startsWith("ผลการดำเนินงาน สมศ. จำนวนทั้งสิ้น 34 โครงการ 2 แผนงาน 19 รายการ"
                                + " โดยมีโครงการที่มีแผนการดำเนินงานในไตรมาสที่ 3-4 จำนวน 3 โครงการ"
                                + " โครงการที่อยู่ระหว่างดำเนินการต่ำกว่าร้อยละ 50 จำนวน 11 โครงการ 17 รายการ")
                        && text.contains("จำนวน 17 โครงการ 2 แผนงาน และโครงการที่บรรลุเป้าหมายร้อยละ 80 ขึ้นไป"
                                + " จำนวน 3 โครงการ 2 รายการ"));
    }

    @Test
    void the_totals_of_table_1_and_their_percents_are_those_published() {
        assertThat(SampleReport.cells(SampleReport.table("ตารางที่ 1").rows().getLast()))
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
        var rows = SampleReport.table("ตารางที่ 1").rows();

        assertThat(rows.stream().filter(r -> r.emphasis() == Emphasis.GROUP)).hasSize(5);
        assertThat(rows.stream().filter(r -> r.emphasis() == Emphasis.NONE).map(SampleReport::cells))
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
    void outputs_that_share_a_number_stay_apart() {
        var table = new BandTable(
                        period(2),
                        List.of(activity(1, "ผล-ก", "ผลผลิตเดิม"), activity(2, "ผล-ข", "ผลผลิตใหม่")),
                        List.of())
                .table();

        assertThat(table.rows().stream()
                        .filter(r -> r.emphasis() == Emphasis.GROUP)
                        .map(r -> r.cells().getFirst().text()))
                .containsExactly("ผลผลิตที่ 1 ผลผลิตเดิม", "ผลผลิตที่ 1 ผลผลิตใหม่");
    }

    @Test
    void in_the_last_quarter_nothing_is_planned_for_later() {
        var counts = List.of(new BandCount(1, UndertakingKind.PROJECT, Band.HIGH, 5));
        var blocks = new WorkSection(period(4), "สมศ.", counts, 0)
                .blocks(List.of(activity(1, "ผล-ก", "ผลผลิต")), List.of(), List.of());

        assertThat(blocks.toString())
                .contains("จำนวนทั้งสิ้น 5 โครงการ โดยมีโครงการที่อยู่ระหว่างดำเนินการต่ำกว่าร้อยละ 50")
                .doesNotContain("ในไตรมาส");
        assertThat(blocks.stream().filter(Table.class::isInstance).map(Table.class::cast))
                .first()
                .satisfies(table -> assertThat(table.columns()).hasSize(5))
                .satisfies(table -> assertThat(table.rows().getLast().cells()).hasSize(5));
    }

    private static Period period(int quarter) {
        return new Period(new Quarter(new FiscalYear(2567), quarter), new Words(Locale.of("th")));
    }

    private static ActivityLine activity(long id, String output, String name) {
        return new ActivityLine(id, "กจ " + id, output, 1, name, 1, null, null, null, null, null);
    }

    @Test
    void the_three_planned_projects_are_named() {
        assertThat(SampleReport.paragraphs()).noneMatch(text -> text.contains("ยังไม่รายงานผล"));
        assertThat(SampleReport.paragraphs())
                .contains(
                        "1) โครงการประเมินคุณภาพภายนอก ศูนย์พัฒนาเด็กเล็ก",
                        "2) โครงการประเมินคุณภาพภายนอก ระดับการศึกษาขั้นพื้นฐาน",
                        "3) โครงการประเมินคุณภาพภายนอก ด้านการอาชีวศึกษา");
    }

    @Test
    void the_eleven_projects_below_50_come_out_as_they_were_entered() {
        var percents = SampleReport.table(7).rows().stream()
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
        var first = SampleReport.table(7).rows().subList(0, 3).stream()
                .map(SampleReport::cells)
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
        assertThat(SampleReport.table(7).rows().get(27).cells().get(1).text()).endsWith("ISO/IEC 27001:2022");
    }

    @Test
    void the_seventeen_items_are_gathered_in_three_lines() {
        var items = SampleReport.blocks(Table.class)
                .filter(t ->
                        t.columns().size() == 4 && t.columns().get(1).title().equals("รายการ"))
                .findFirst()
                .orElseThrow();

        assertThat(items.rows().stream().map(SampleReport::cells))
                .containsExactly(
                        List.of("1.", "งบบริหารจัดการสำนักงาน (9 รายการ)", "46.65", "93.30"),
                        List.of("2.", "เงินตอบแทนของผู้อำนวยการและเงินตอบแทน (1 รายการ)", "47.95", "95.90"),
                        List.of("3.", "เงินสวัสดิการและค่าจัดกิจกรรมสำนักงาน (7 รายการ)", "33.98", "67.96"));
    }
}
