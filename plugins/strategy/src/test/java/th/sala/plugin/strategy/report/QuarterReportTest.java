package th.sala.plugin.strategy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.api.RuleBroken;
import th.sala.api.report.ReportBlock.Heading;

/** Holds the report of the sample quarter against the one the agency published: title, order, languages. */
class QuarterReportTest {
    @Test
    void title_and_period_read_as_in_the_source() {
        assertThat(SampleReport.THAI.title()).isEqualTo("รายงานผลการดำเนินงาน สมศ. ประจำปีงบประมาณ พ.ศ. 2567");
        assertThat(SampleReport.plain(SampleReport.THAI.subtitle()))
                .isEqualTo("ไตรมาสที่ 2/2567 (ตุลาคม 2566-มีนาคม 2567)");
        assertThat(SampleReport.THAI.agency())
                .isEqualTo("สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา (องค์การมหาชน)");
    }

    @Test
    void the_parts_stand_in_the_order_of_the_source() {
        var headings = SampleReport.blocks(Heading.class).map(Heading::text).toList();

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
    void the_english_report_has_the_same_figures() {
        var english = SampleReport.content(2, Locale.ENGLISH);

        assertThat(english.blocks()).hasSameSizeAs(SampleReport.THAI.blocks());
        assertThat(english.blocks().toString()).contains("(50.91 percent)", "34 projects", "(171.52 percent)");
    }

    @ParameterizedTest
    @CsvSource({"2567, 9", "2567, x", "67, 2", "99999999999, 2", "พ.ศ., 2"})
    void what_is_no_quarter_has_to_be_chosen_anew(String year, String quarter) {
        assertThatThrownBy(() -> SampleReport.content(year, quarter, Locale.of("th")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.report.choose"));
    }

    @Test
    void a_quarter_without_results_has_no_report() {
        assertThatThrownBy(() -> SampleReport.content(3, Locale.of("th")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.report.nothing"));
    }
}
