package th.sala.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.api.time.Round.Kind;

class RoundTest {
    private static final FiscalYear YEAR = new FiscalYear(2567);

    @ParameterizedTest
    @CsvSource({
        "2023-09-30, 2566, 4", "2023-10-01, 2567, 1", "2023-12-31, 2567, 1", "2024-01-01, 2567, 2",
        "2024-03-31, 2567, 2", "2024-04-01, 2567, 3", "2024-06-30, 2567, 3", "2024-07-01, 2567, 4",
        "2024-09-30, 2567, 4", "2024-10-01, 2568, 1", "2024-02-29, 2567, 2"
    })
    void the_fiscal_year_begins_in_october(LocalDate day, int year, int quarter) {
        assertThat(FiscalYear.of(day).year()).isEqualTo(year);
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(new FiscalYear(year), quarter));
    }

    @Test
    void every_day_of_ten_years_lies_in_exactly_one_month_and_one_quarter() {
        for (LocalDate day = LocalDate.of(2019, 10, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            assertThat(Round.of(Kind.MONTH, day).contains(day)).isTrue();
            assertThat(Round.of(Kind.QUARTER, day)).isEqualTo(Quarter.of(day).round());
            assertThat(Quarter.of(day).contains(day)).isTrue();
            assertThat(FiscalYear.of(day).contains(day)).isTrue();
            LocalDate today = day;
            assertThat(Round.all(FiscalYear.of(day), Kind.MONTH))
                    .filteredOn(month -> month.contains(today))
                    .hasSize(1);
        }
    }

    @Test
    void rounds_follow_each_other_without_a_gap() {
        for (Kind kind : new Kind[] {Kind.MONTH, Kind.QUARTER}) {
            LocalDate next = YEAR.firstDay();
            for (Round round : Round.all(YEAR, kind)) {
                assertThat(round.firstDay()).isEqualTo(next);
                next = round.lastDay().plusDays(1);
            }
            assertThat(next).isEqualTo(YEAR.plus(1).firstDay());
        }
    }

    @Test
    void the_long_rounds_begin_with_the_year() {
        assertThat(new Round(YEAR, Kind.SIX_MONTHS, 1).lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(new Round(YEAR, Kind.NINE_MONTHS, 1).lastDay()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(new Round(YEAR, Kind.TWELVE_MONTHS, 1).lastDay()).isEqualTo(YEAR.lastDay());
        assertThatThrownBy(() -> Round.of(Kind.SIX_MONTHS, LocalDate.of(2024, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Round(YEAR, Kind.QUARTER, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rounds_have_names_in_both_languages() {
        assertThat(new Quarter(YEAR, 2).name(ThaiDates.THAI)).isEqualTo("ไตรมาสที่\u00a02/2567");
        assertThat(new Quarter(YEAR, 2).name(Locale.ENGLISH)).isEqualTo("Quarter\u00a02/2567");
        assertThat(new Round(YEAR, Kind.SIX_MONTHS, 1).name(ThaiDates.THAI)).isEqualTo("รอบ\u00a06\u00a0เดือน");
        assertThat(new Round(YEAR, Kind.NINE_MONTHS, 1).name(Locale.ENGLISH)).isEqualTo("First 9\u00a0months");
        assertThat(new Round(YEAR, Kind.MONTH, 6).name(ThaiDates.THAI)).isEqualTo("มีนาคม\u00a02567");
        assertThat(YEAR.name(ThaiDates.THAI)).isEqualTo("ปีงบประมาณ พ.ศ.\u00a02567");
        assertThat(YEAR.name(Locale.ENGLISH)).isEqualTo("Fiscal year 2567");
    }

    @Test
    void quarters_are_walked_over_the_end_of_the_year() {
        assertThat(new Quarter(YEAR, 4).plus(1)).isEqualTo(new Quarter(YEAR.plus(1), 1));
        assertThat(new Quarter(YEAR, 1).plus(-1)).isEqualTo(new Quarter(YEAR.plus(-1), 4));
        assertThat(new Quarter(YEAR, 2).plus(8)).isEqualTo(new Quarter(YEAR.plus(2), 2));
    }
}
