package th.sala.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void dates_are_written_in_the_buddhist_era_and_held_together() {
        assertThat(ThaiDates.full(DAY)).isEqualTo("20\u00a0พฤศจิกายน\u00a02569");
        assertThat(ThaiDates.brief(DAY)).isEqualTo("20\u00a0พ.ย.\u00a02569");
        assertThat(ThaiDates.official(DAY)).isEqualTo("๒๐\u00a0พฤศจิกายน\u00a0๒๕๖๙");
        assertThat(ThaiDates.typed(DAY)).isEqualTo("20/11/2569");
        assertThat(ThaiDates.month(YearMonth.of(2024, 3), ThaiDates.THAI)).isEqualTo("มีนาคม\u00a02567");
        assertThat(ThaiDates.range(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30), ThaiDates.THAI))
                .isEqualTo("1\u00a0ต.ค.\u00a02569 – 30\u00a0ก.ย.\u00a02570");
        assertThat(ThaiDates.range(DAY, DAY, ThaiDates.THAI)).isEqualTo("20\u00a0พ.ย.\u00a02569");
    }

    @Test
    void other_languages_see_the_common_era() {
        assertThat(ThaiDates.full(DAY, Locale.ENGLISH)).isEqualTo("20\u00a0November\u00a02026");
        assertThat(ThaiDates.brief(DAY, Locale.UK)).isEqualTo("20\u00a0Nov\u00a02026");
        assertThat(ThaiDates.time(LocalTime.of(9, 40), Locale.ENGLISH)).isEqualTo("09:40");
    }

    @Test
    void a_moment_is_shown_in_the_time_of_the_agency() {
        assertThat(ThaiDates.time(LocalTime.of(9, 40), ThaiDates.THAI)).isEqualTo("09.40\u00a0น.");
        assertThat(ThaiDates.dateTime(Instant.parse("2026-11-20T18:05:59Z"), ThaiDates.THAI))
                .isEqualTo("21\u00a0พ.ย.\u00a02569 01.05\u00a0น.");
    }

    @Test
    void the_default_locale_of_the_machine_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"th-TH-u-ca-buddhist-nu-thai", "ar-EG", "en-US", "th-TH"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ThaiDates.full(DAY)).isEqualTo("20\u00a0พฤศจิกายน\u00a02569");
                assertThat(ThaiDates.time(LocalTime.of(9, 5), ThaiDates.THAI)).isEqualTo("09.05\u00a0น.");
                assertThat(ThaiDates.parse("๒๙/๓/๒๕๖๗")).contains(LocalDate.of(2024, 3, 29));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/3/2567",
                "๒๙/๓/๒๕๖๗",
                "29 มี.ค. 67",
                "29/3/67",
                "29-03-2024",
                "29/03/2567",
                " 29/3/2567 ",
                "29.3.2567",
                "29 3 2567",
                "29-3-67",
                "29 / 3 / 2567",
                "29 มีนาคม 2567",
                "๒๙ มีนาคม ๒๕๖๗",
                "29 มีนาคม พ.ศ. 2567",
                "29 มีนาคม พ.ศ.2567",
                "29 มีค 67",
                "29มี.ค.67",
                "29มี.ค.2567",
                "29 มี.ค 2567",
                "วันที่ 29 มีนาคม 2567",
                "29\u00a0มีนาคม\u00a02567",
                "29 มีนาคม ค.ศ. 2024",
                "29 มีนาคม 2024",
                "29 Mar 2024",
                "29 March 2567",
                "29 mar. 2024",
                "2024-03-29",
                "2567-03-29",
                "2024-3-29",
                "๒๙-๐๓-๒๐๒๔",
                "29/3/2024",
                "29\u202f/3/\u202f2567"
            })
    void the_same_day_is_read_however_it_is_typed(String text) {
        assertThat(ThaiDates.parse(text)).contains(LocalDate.of(2024, 3, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "29/2/2566",
                "๒๙/๒/๒๕๖๖",
                "29 ก.พ. 66",
                "29-02-2023",
                "31/4/2567",
                "0/1/2567",
                "1/0/2567",
                "32/1/2567",
                "1/13/2567",
                "29/3",
                "2567",
                "29/3/256",
                "29/3/7",
                "29/3/02567",
                "29/3/25670",
                "29/3/1000",
                "29/3/1899",
                "29/3/2157",
                "29/3/2399",
                "29/3/2700",
                "29/3/9999",
                "29/3-2567",
                "29//3/2567",
                "a/b/c",
                "29 มก 2567",
                "29 xyz 2024",
                "29 Mar 24",
                "29 มีนาคม ค.ศ. 67",
                "29 มีนาคม ค.ศ. 2567",
                "29 มีนาคม พ.ศ. 2024",
                "29 มีนาคม",
                "มีนาคม 2567",
                "-1/3/2567",
                "2024/03/29",
                "24-03-2024-1",
                "29/3/2567 10:00",
                "1e3/3/2567",
                "29/3/２５６７",
                "2024-02-30",
                "20240329",
                "29032567"
            })
    void what_is_no_day_or_could_be_two_is_refused(String text) {
        assertThat(ThaiDates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1/1/00, 1957-01-01", "1/1/01, 1958-01-01", "31/12/42, 1999-12-31", "1/1/43, 2000-01-01", "1/10/66, 2023-10-01",
        "30/9/67, 2024-09-30", "1/1/99, 2056-01-01", "29/2/67, 2024-02-29", "29/2/2443, ", "29/2/2543, 2000-02-29",
        "1/1/2400, 1857-01-01", "31/12/2699, 2156-12-31", "1/1/1900, 1900-01-01", "31/12/2156, 2156-12-31"
    })
    void a_year_never_falls_into_a_wrong_century(String text, LocalDate expected) {
        assertThat(ThaiDates.parse(text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void every_written_form_reads_back_as_the_same_day() {
        var random = new Random(2569);
        LocalDate first = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < 3_000; i++) {
            LocalDate day = first.plusDays(random.nextInt(93_000));
            assertThat(ThaiDates.parse(ThaiDates.full(day))).contains(day);
            assertThat(ThaiDates.parse(ThaiDates.brief(day))).contains(day);
            assertThat(ThaiDates.parse(ThaiDates.official(day))).contains(day);
            assertThat(ThaiDates.parse(ThaiDates.typed(day))).contains(day);
            assertThat(ThaiDates.parse(day.toString())).contains(day);
            assertThat(ThaiDates.parse(ThaiDates.brief(day, Locale.ENGLISH))).contains(day);
            assertThat(ThaiDates.parse(ThaiDates.full(day, Locale.ENGLISH))).contains(day);
        }
    }

    @Test
    void digits_are_turned_both_ways_and_nothing_else_is_touched() {
        assertThat(ThaiDigits.thai("ที่ 0420/2570 (ก)")).isEqualTo("ที่ ๐๔๒๐/๒๕๗๐ (ก)");
        assertThat(ThaiDigits.western("ที่ ๐๔๒๐/๒๕๗๐ (ก)")).isEqualTo("ที่ 0420/2570 (ก)");
        for (int i = 0; i < 10_000; i += 7) {
            assertThat(ThaiDigits.western(ThaiDigits.thai("" + i))).isEqualTo("" + i);
        }
    }
}
