package th.sala.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void arguments_stand_as_they_are() {
        assertThat(Placeholders.fill("ปี {0} ของ {1}", 2567, "O'Neil $1 {0}")).isEqualTo("ปี 2567 ของ O'Neil $1 {0}");
    }

    @Test
    void a_word_follows_its_number() {
        String text = "{0} {0|page|pages}, {1} {1|row|rows}";
        assertThat(Placeholders.fill(text, 1, "2")).isEqualTo("1 page, 2 rows");
        assertThat(Placeholders.fill(text, 0, "1")).isEqualTo("0 pages, 1 row");
        assertThat(Placeholders.fill(text, "1,001", 11)).isEqualTo("1,001 pages, 11 rows");
    }

    @Test
    void one_of_the_words_may_be_empty() {
        assertThat(Placeholders.fill("{0} result{0||s}", 1)).isEqualTo("1 result");
        assertThat(Placeholders.fill("{0} result{0||s}", 3)).isEqualTo("3 results");
    }

    @Test
    void a_place_without_an_argument_is_seen() {
        assertThat(Placeholders.fill("{0} and {1} {1|a|b}", "x")).isEqualTo("x and {1} {1|a|b}");
        assertThat(Placeholders.fill("{0}")).isEqualTo("{0}");
    }
}
