package th.sala.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTest {
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

    @Test
    void keeping_together_twice_adds_nothing() {
        String once = ThaiText.keepTogether("อบรมผู้ประเมินภายนอก รุ่นที่ 12 ปี 2567");
        assertThat(ThaiText.keepTogether(once)).isEqualTo(once);
    }
}
