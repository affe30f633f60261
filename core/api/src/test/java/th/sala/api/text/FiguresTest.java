package th.sala.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.time.ThaiDigits;

class FiguresTest {
    @Test
    void figures_are_written_as_on_the_papers_of_the_agency() {
        assertThat(Figures.millions(new BigDecimal("80321300"))).isEqualTo("80.3213");
        assertThat(Figures.millions(new BigDecimal("364857600"))).isEqualTo("364.8576");
        assertThat(Figures.percent(new BigDecimal("22.0144"))).isEqualTo("22.01\u00a0%");
        assertThat(Figures.money(BigDecimal.ZERO)).isEqualTo("0.00");
        assertThat(Figures.money(new BigDecimal("-1234.5"))).isEqualTo("-1,234.50");
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.decimal(new BigDecimal("2.5"), 0)).isEqualTo("3");
        assertThat(Figures.decimal(new BigDecimal("-0.004"), 2)).isEqualTo("0.00");
        assertThat(Figures.decimal(new BigDecimal("79.9950"), 0, 4)).isEqualTo("79.995");
        assertThat(Figures.decimal(new BigDecimal("1000"), 0, 4)).isEqualTo("1,000");
        assertThat(Figures.decimal(new BigDecimal("0.00005"), 2, 4)).isEqualTo("0.0001");
        assertThat(Figures.money(new BigDecimal("1E+3"))).isEqualTo("1,000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "18.5500, 231.3323, 8.02",
        "25.0357, 53.6650, 46.65",
        "32.9414, 68.6946, 47.95",
        "3.7942, 11.1657, 33.98",
        "80.3213, 364.8576, 22.01",
        "3, 55, 5.45",
        "28, 55, 50.91",
        "19, 55, 34.55",
        "5, 55, 9.09",
        "150, 100, 150.00"
    })
    void shares_come_out_as_the_report_states_them(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        assertThat(Figures.share(part, whole)).contains(percent);
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThat(Figures.share(1, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "1,234.50|1234.50",
                "4,850,000.00|4850000.00",
                "๑,๒๓๔.๕๐|1234.50",
                "1234.5|1234.5",
                "-5|-5",
                "−5|-5",
                ".5|0.5",
                " 7 |7",
                "007|7",
                "12345|12345",
                "1 000|1000",
                "1\u00a0234\u00a0567.5|1234567.5",
                "๐|0"
            })
    void numbers_are_read_with_thai_digits_and_groups(String text, BigDecimal expected) {
        assertThat(Figures.parse(text)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "1,23",
                "12,34,567",
                "1,2345",
                ",123",
                "1.2.3",
                "1e5",
                "1E400000000",
                "NaN",
                "0x10",
                "50 60",
                "1 0000",
                "1  000",
                "1 000,000",
                "1,000 000",
                "5 บาท",
                "สิบ",
                "--5",
                "5-",
                "1.",
                "１２",
                "1,234,",
                "1.234,50",
                "∞",
                "11111111111111111111111111111111111111111"
            })
    void what_is_no_number_is_refused(String text) {
        assertThat(Figures.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22.01", "22.01 %", "22.01%", "ร้อยละ 22.01", "ร้อยละ\u00a0๒๒.๐๑", "๒๒.๐๑\u00a0%"})
    void percent_is_read_with_its_sign_or_word(String text) {
        assertThat(Figures.parsePercent(text)).contains(new BigDecimal("22.01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4850000", "4,850,000.00 บาท", "฿4,850,000", "4 850 000 baht", "4.85 ล้านบาท", "๔,๘๕๐,๐๐๐ บาท"})
    void baht_is_read_with_its_unit(String text) {
        assertThat(Figures.parseBaht(text))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(new BigDecimal("4850000")));
    }

    @Test
    void what_is_written_is_read_back() {
        var random = new Random(67);
        for (int i = 0; i < 3_000; i++) {
            var baht = BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), 2);
            assertThat(Figures.parse(Figures.money(baht))).contains(baht);
            assertThat(Figures.parse(ThaiDigits.thai(Figures.money(baht)))).contains(baht);
            assertThat(Figures.parseBaht(Figures.money(baht) + "\u00a0บาท")).contains(baht);
            assertThat(Figures.parsePercent(Figures.percent(baht))).contains(baht);
            assertThat(Figures.parsePercent("ร้อยละ\u00a0" + Figures.money(baht)))
                    .contains(baht);
        }
    }
}
