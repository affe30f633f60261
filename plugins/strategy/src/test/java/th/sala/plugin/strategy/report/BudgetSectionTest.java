package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.report.ReportBlock.BarChart;

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
    void the_chart_shows_the_same_amounts() {
        var chart = SampleReport.blocks(BarChart.class).findFirst().orElseThrow();

        assertThat(chart.bars().stream()
                        .map(b -> b.used().toPlainString() + "/" + b.plan().toPlainString()))
                .containsExactly("18.55/231.3323", "25.0357/53.665", "32.9414/68.6946", "3.7942/11.1657");
    }
}
