package th.sala.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {
    @ParameterizedTest
    @CsvSource({
        "50, 50..50",
        "50-80, 50..80",
        "50 – 80, 50..80",
        "50–, 50..",
        "-80, ..80",
        "๕๐-๘๐, 50..80",
        "1.5..2, 1.5..2"
    })
    void a_range_is_read_as_people_type_it(String typed, String wire) {
        assertThat(NumberRange.parse(typed, BigDecimal.ONE).map(NumberRange::wire))
                .contains(wire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"มาก", "50-มาก", "-", "1-2-3", "50 80 ครับ"})
    void what_is_no_range_is_none(String typed) {
        assertThat(NumberRange.parse(typed, BigDecimal.ONE)).isEmpty();
    }

    @Test
    void millions_are_asked_for_in_baht_and_shown_in_millions() {
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        String wire = NumberRange.parse("1.5-20", million).orElseThrow().wire();
        assertThat(wire).isEqualTo("1500000..20000000");
        assertThat(NumberRange.typed(wire, million)).isEqualTo("1.5–20");
    }
}
