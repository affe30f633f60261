package th.sala.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.RuleBroken;
import th.sala.api.number.NumberFormat.Counted;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "อนุมัติ {number:4}/{year}, อนุมัติ 0007/2570",
                "{number}/{yy}, 7/70",
                "{unit} {number:2}/{year}, ภสส. 07/2570",
                "{year}-{number:1}, 2570-7"
            })
    void the_fields_are_filled_and_all_else_stays(String pattern, String text) {
        assertThat(format(pattern).text(7, 2570, "ภสส.")).isEqualTo(text);
    }

    @Test
    void a_number_with_more_digits_than_its_place_is_never_cut() {
        assertThat(format("{number:2}/{year}").text(12345, 2570, null)).isEqualTo("12345/2570");
    }

    @Test
    void all_digits_are_thai_where_the_office_says_so() {
        var format = new NumberFormat("ศธ 0201/{number:3}/{year}", true, Counted.FISCAL, false);
        assertThat(format.text(45, 2570, null)).isEqualTo("ศธ ๐๒๐๑/๐๔๕/๒๕๗๐");
    }

    @Test
    void a_code_with_signs_that_mean_something_elsewhere_stays_as_it_is() {
        assertThat(format("{unit}-{number}/{year}").text(1, 2570, "$1\\")).isEqualTo("$1\\-1/2570");
    }

    @ParameterizedTest
    @CsvSource({
        "'', numberMissing",
        "เลขที่ {year}, numberMissing",
        "{number:4}, yearMissing",
        "{number}/{number:4}/{year}, twice",
        "{number}/{month}/{year}, unknown",
        "{number:0}/{year}, brace",
        "{number}/{year:2}, unknown",
        "{number}/{year, brace",
        "{number}/{year}}, brace",
        "{Number}/{year}, brace",
        "{unit}{number}/{year}, unitTouches",
        "{unit}5{number}/{year}, unitTouches",
        "{unit}๕{number}/{year}, unitTouches",
        "{unit}{year}{number}, unitTouches",
        "{number}{unit}/{year}, unitTouches"
    })
    void what_cannot_be_read_or_told_apart_is_refused_at_the_field(String pattern, String rule) {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> format(pattern));
        assertThat(broken.key()).isEqualTo("number.rule." + rule);
        assertThat(broken.field()).isEqualTo("pattern");
    }

    @Test
    void where_each_department_counts_for_itself_its_code_must_be_in_the_number() {
        assertThatThrownBy(() -> new NumberFormat("{number:4}/{year}", false, Counted.FISCAL, true))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.key()).isEqualTo("number.rule.unitMissing"));
        assertThat(new NumberFormat("{unit}/{number:4}/{year}", false, Counted.FISCAL, true).asksForDepartment())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{unit}/{number}{year}", "{year}{number} {unit}", "{unit}{yy}.{number}"})
    void one_sign_between_department_and_number_is_enough(String pattern) {
        assertThat(format(pattern).asksForDepartment()).isTrue();
    }

    @Test
    void at_most_sixty_characters_are_taken() {
        String rest = "{number}/{year}";
        assertThat(format("ก".repeat(60 - rest.length()) + rest).asksForDepartment())
                .isFalse();
        assertThatThrownBy(() -> format("ก".repeat(61 - rest.length()) + rest)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void the_fiscal_year_begins_in_october_and_the_calendar_year_in_january() {
        assertThat(Counted.FISCAL.year(LocalDate.of(2026, 9, 30))).isEqualTo(2569);
        assertThat(Counted.FISCAL.year(LocalDate.of(2026, 10, 1))).isEqualTo(2570);
        assertThat(Counted.CALENDAR.year(LocalDate.of(2026, 12, 31))).isEqualTo(2569);
        assertThat(Counted.CALENDAR.year(LocalDate.of(2027, 1, 1))).isEqualTo(2570);
    }

    private static NumberFormat format(String pattern) {
        return new NumberFormat(pattern, false, Counted.FISCAL, false);
    }
}
