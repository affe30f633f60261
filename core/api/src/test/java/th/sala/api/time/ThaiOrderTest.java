package th.sala.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fixture was sorted by MariaDB 11.4 with utf8mb4_thai_520_w2; texts it holds equal stand on one line. */
class ThaiOrderTest {
    private static final List<List<String>> GROUPS = groups();

    @Test
    void every_pair_of_the_fixture_stands_as_in_the_database() {
        for (int i = 0; i < GROUPS.size(); i++) {
            for (int j = 0; j < GROUPS.size(); j++) {
                int expected = Integer.compare(i, j);
                for (String left : GROUPS.get(i)) {
                    for (String right : GROUPS.get(j)) {
                        assertThat(Integer.signum(ThaiOrder.DICTIONARY.compare(left, right)))
                                .as("%s against %s", left, right)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void a_leading_vowel_is_weighed_after_its_consonant() {
        var words = new ArrayList<>(List.of("แม่", "เก่า", "ก็", "ไก่", "กา", "ขา", "เขา", "มา", "แม", "เก้า"));
        words.sort(ThaiOrder.DICTIONARY);
        assertThat(words).containsExactly("ก็", "กา", "เก่า", "เก้า", "ไก่", "ขา", "เขา", "มา", "แม", "แม่");
    }

    @Test
    void tone_marks_tell_words_apart_and_capitals_do_not() {
        assertThat(ThaiOrder.DICTIONARY.compare("แม่", "แม")).isPositive();
        assertThat(ThaiOrder.DICTIONARY.compare("เก้า", "เก่า")).isNotZero();
        assertThat(ThaiOrder.DICTIONARY.compare("QC100", "qc100")).isZero();
        assertThat(ThaiOrder.DICTIONARY.compare("ก ", "ก")).isZero();
        assertThat(ThaiOrder.DICTIONARY.compare("", "ก")).isNegative();
        assertThat(ThaiOrder.DICTIONARY.compare("", "")).isZero();
    }

    @Test
    void a_shuffled_list_always_sorts_the_same_way() {
        var words = new ArrayList<>(GROUPS.stream().map(List::getFirst).toList());
        var sorted = List.copyOf(words);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(words, new Random(seed));
            words.sort(ThaiOrder.DICTIONARY);
            assertThat(words).isEqualTo(sorted);
        }
    }

    private static List<List<String>> groups() {
        try (var fixture = ThaiOrderTest.class.getResourceAsStream("/thai-order.txt")) {
            return new String(fixture.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
