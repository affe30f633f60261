package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.budget.BudgetLine;

/** Holds section 2 of the sample quarter against the figures the agency published. */
class BudgetSectionTest {
    @Test
    void budget_use_is_computed_from_the_amounts() {
        assertThat(SampleReport.table("ผลการเบิกจ่ายตามหมวด").rows().stream().map(SampleReport::cells))
                .containsExactly(
                        List.of("งบตามแผนยุทธศาสตร์", "18.5500", "231.3323", "8.02"),
                        List.of("งบสนับสนุนการดำเนินงาน", "25.0357", "53.6650", "46.65"),
                        List.of("งบประมาณแผนงานบุคลากรภาครัฐ", "32.9414", "68.6946", "47.95"),
                        List.of("งบกองทุน สมศ.", "3.7942", "11.1657", "33.98"),
                        List.of("รวม", "80.3213", "364.8576", "22.01"));
        assertThat(SampleReport.paragraphs())
                .contains("1. งบตามแผนยุทธศาสตร์ มีผลการเบิกจ่าย 18.5500 ล้านบาท เมื่อเทียบเป้าหมายการใช้จ่ายทั้งปี"
                        + " 231.3323 ล้านบาท (คิดเป็นร้อยละ 8.02)")
                .contains("สำหรับการใช้จ่ายงบประมาณปี พ.ศ. 2567 ณ วันที่ 31 มีนาคม 2567 สำนักงานมีรายจ่ายจริง"
                        + " และภาระผูกพัน เป็นจำนวนเงิน 80.3213 ล้านบาท เมื่อเทียบกับงบประมาณทั้งหมด (งบประมาณประจำปี"
                        + " งบตั้งเพิ่ม และงบกองทุน สมศ.) รวมจำนวน 364.8576 ล้านบาท ซึ่งคิดเป็นร้อยละ 22.01"
                        + " ของแผนการใช้จ่ายงบประมาณทั้งหมด ดังแสดงในแผนภาพที่ 1");
    }

    @Test
    void what_nobody_entered_is_a_dash_and_is_said_to_be_missing() {
        var section = section(line("ก", "100000000", null), line("ข", "50000000", "10000000"));

        assertThat(rows(section))
                .containsExactly(
                        List.of("ก", "-", "100.0000", "-"),
                        List.of("ข", "10.0000", "50.0000", "20.00"),
                        List.of("รวม", "10.0000", "150.0000", "6.67"));
        assertThat(texts(section))
                .anyMatch(text -> text.startsWith("1. ก มีผลการเบิกจ่าย - ล้านบาท"))
                .anyMatch(text -> text.contains("ยังไม่รวม 1 หมวดที่ยังไม่มีข้อมูลผลการเบิกจ่าย"));
        assertThat(section.stream().filter(BarChart.class::isInstance).map(BarChart.class::cast))
                .singleElement()
                .satisfies(
                        chart -> assertThat(chart.bars()).extracting(Bar::label).containsExactly("ข"));
    }

    @Test
    void a_quarter_without_any_use_prints_no_zero() {
        var section = section(line("ก", "100000000", null));

        assertThat(rows(section))
                .containsExactly(List.of("ก", "-", "100.0000", "-"), List.of("รวม", "-", "100.0000", "-"));
        assertThat(texts(section))
                .contains("ยังไม่มีข้อมูลผลการเบิกจ่ายงบประมาณปี พ.ศ. 2567 ณ วันที่ 31 มีนาคม 2567")
                .noneMatch(text -> text.contains(" 0.0000"));
        assertThat(section).noneMatch(BarChart.class::isInstance);
    }

    private static List<ReportBlock> section(BudgetLine... lines) {
        var period = new Period(new Quarter(new FiscalYear(2567), 2), new Words(Locale.of("th")));
        return new BudgetSection(period, "สมศ.", List.of(lines)).blocks();
    }

    private static BudgetLine line(String name, String plan, @Nullable String used) {
        return new BudgetLine(1, name, 1, name, new BigDecimal(plan), used == null ? null : new BigDecimal(used));
    }

    private static List<String> texts(List<ReportBlock> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> SampleReport.plain(((Paragraph) block).text()))
                .toList();
    }

    private static List<List<String>> rows(List<ReportBlock> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .map(SampleReport::cells)
                .toList();
    }

    @Test
    void the_chart_shows_the_same_amounts() {
        var chart = SampleReport.blocks(BarChart.class).findFirst().orElseThrow();

        assertThat(chart.bars().stream()
                        .map(b -> b.used().toPlainString() + "/" + b.plan().toPlainString()))
                .containsExactly("18.55/231.3323", "25.0357/53.665", "32.9414/68.6946", "3.7942/11.1657");
    }
}
