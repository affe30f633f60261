package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.YearNames;
import th.sala.plugin.strategy.project.ProjectRow;

/** Holds the strategic projects of the sample quarter against the report the agency published. */
class ProjectSectionTest {
    @Test
    void nineteen_strategic_projects_stand_under_four_strategies() {
        var rows = SampleReport.table(5).rows();

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
    void strategies_that_share_a_number_have_a_heading_each() {
        var period = new Period(new Quarter(new FiscalYear(2567), 2), new Words(Locale.of("th")));
        var blocks = new ProjectSection(period, new YearNames("หน่วยงาน", "นง.", "พ.ศ. 2566-2570"))
                .blocks(List.of(), List.of(project("กย-ก", "เดิม"), project("กย-ข", "ใหม่")));

        assertThat(((Table) blocks.getLast())
                        .rows().stream()
                                .filter(r -> r.emphasis() == Emphasis.GROUP)
                                .map(r -> r.cells().getFirst().text()))
                .containsExactly("กลยุทธ์ที่ 1 เดิม", "กลยุทธ์ที่ 1 ใหม่");
    }

    private static ProjectRow project(String strategy, String name) {
        return new ProjectRow(1, "ยศ", 1, strategy, 1, name, "โครงการ", null, "", "", null, null, null);
    }

    @Test
    void percents_of_strategic_projects_come_out_as_entered_and_a_missing_one_stays_missing() {
        var percents = SampleReport.table(5).rows().stream()
                .filter(r -> r.emphasis() == Emphasis.NONE)
                .map(r -> r.cells().get(4).text())
                .map(text -> text.substring("(ร้อยละ ".length(), text.indexOf(')')));

        assertThat(percents)
                .containsExactly(
                        "-", "59.67", "171.52", "-", "10", "10", "10", "80", "5", "50", "50", "-", "40", "40", "20",
                        "10", "50", "50", "10");
        assertThat(SampleReport.table(5).rows().get(3).cells().stream().map(Cell::text))
                .containsExactly(
                        "3",
                        "โครงการพัฒนาผู้ประเมินทุกระดับและการจัดการความรู้ของผู้ประเมินภายนอก (KM/PLC for ONESQA"
                                + " Assessors) (สพส./ภพป.)",
                        "ผู้ประเมินได้รับการพัฒนาและเข้าร่วมกิจกรรมการจัดการความรู้",
                        "1 ครั้ง/ปี",
                        "(ร้อยละ 171.52) พัฒนาผู้ประเมินได้ 3,866 คน จากเป้าหมายที่ตั้งไว้จำนวน 2,254 คน ทุกระดับ"
                                + " และมีการวางแผนการจัดการความรู้ของผู้ประเมินภายนอกก่อนการประเมินคุณภาพภายนอก");
    }
}
