package th.sala.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTest {
    @Test
    void invisible_characters_and_split_letters_are_mended() {
        assertThat(ThaiText.clean("  แผน\u200bงาน\ufeff ")).isEqualTo("แผนงาน");
        assertThat(ThaiText.clean("น\u0e49\u0e4d\u0e32")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("น\u0e4d\u0e49\u0e32")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("ท\u0e4d\u0e32")).isEqualTo("ทำ");
        assertThat(ThaiText.clean("รุ่น\u2060ที่\u00a02")).isEqualTo("รุ่นที่ 2");
        assertThat(ThaiText.clean("ก\u0e49\u0e39")).isEqualTo("กู้");
    }

    @ParameterizedTest
    @CsvSource({
        "ระยะที่ 2, ระยะ\u2060ที่\u00a02",
        "ผู้ประเมินภายนอก, ผู้\u2060ประเมินภายนอก",
        "ปี 2567, ปี\u00a02567",
        "28 งาน, 28\u00a0งาน",
        "ที่ปรึกษา, ที่ปรึกษา"
    })
    void what_belongs_together_stays_on_one_line(String plain, String kept) {
        assertThat(ThaiText.keepTogether(plain)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "ร้อยละ 22.01, ร้อย\u2060ละ\u00a022.01",
        "คิดเป็นปีงบประมาณ, คิด\u2060เป็นปี\u2060งบ\u2060ประมาณ",
        "31 มีนาคม 2567, 31\u00a0มีนาคม\u00a02567",
        "ความเสี่ยง, ความ\u2060เสี่ยง",
        "รุ่นที่ 12, รุ่น\u2060ที่\u00a012",
        "2567 ณ, 2567 ณ"
    })
    void on_paper_compounds_and_dates_stay_whole_too(String plain, String kept) {
        assertThat(ThaiText.keepWords(plain)).isEqualTo(kept);
    }

    @Test
    void keeping_together_twice_adds_nothing() {
        String text = "อบรมผู้ประเมินภายนอก สมศ. รุ่นที่ 12 ปี 2567 ร้อยละ 5 ณ วันที่ 31 มีนาคม 2567";
        String once = ThaiText.keepWords(text);
        assertThat(ThaiText.keepWords(once)).isEqualTo(once);
        assertThat(ThaiText.keepTogether(once)).isEqualTo(once);
        assertThat(ThaiText.clean(once)).isEqualTo(text);
    }
}
