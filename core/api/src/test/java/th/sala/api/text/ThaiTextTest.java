package th.sala.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void number_and_unit_stay_on_one_line() {
        assertThat(ThaiText.together("รวม 34 โครงการ (ร้อยละ 22.01) ปี 2569"))
                .isEqualTo("รวม 34\u00a0โครงการ (ร้อยละ\u00a022.01) ปี\u00a02569");
        assertThat(ThaiText.together("รุ่นที่ 2 (ผู้ประเมิน)")).isEqualTo("รุ่น\u2060ที่\u00a02 (ผู้\u2060ประเมิน)");
        assertThat(ThaiText.clean(ThaiText.together("ระยะที่ 1 ผู้รับ"))).isEqualTo("ระยะที่ 1 ผู้รับ");
    }

    @Test
    void a_name_becomes_one_unbreakable_word() {
        String held = ThaiText.unbroken("สำนักงาน ก.พ.ร.");
        assertThat(held).doesNotContain(" ");
        assertThat(ThaiText.clean(held)).isEqualTo("สำนักงาน ก.พ.ร.");
    }
}
