package th.sala.core.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.text.ThaiText;

class LineBreakerTest {
    static Stream<String> compounds() throws IOException {
        try (var file = ThaiText.class.getResourceAsStream("compounds.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("|", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("compounds")
    void no_compound_of_the_office_is_broken(String word) {
        assertThat(LineBreaker.pieces(word)).containsExactly(word);
        assertThat(LineBreaker.pieces("ผลของ" + word + "ในปีนี้"))
                .as("within a sentence")
                .anySatisfy(piece -> assertThat(piece).contains(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ร้อยละ",
                "ร้อยละ 50-79.99",
                "ไตรมาส",
                "ไตรมาสที่ 2/2567",
                "สมศ.",
                "คิดเป็น",
                "พ.ศ. 2567",
                "34 โครงการ",
                "80.3213 ล้านบาท",
                "31 มีนาคม 2567",
                "31 มี.ค. 2567",
                "ผู้ประเมิน",
                "รุ่นที่ 12"
            })
    void what_belongs_together_is_one_piece(String text) {
        assertThat(LineBreaker.pieces(text)).containsExactly(text);
    }

    @Test
    void a_line_may_end_between_words_and_after_a_stroke() {
        assertThat(LineBreaker.pieces("โครงการ/รายการ ดังนี้")).containsExactly("โครงการ/", "รายการ ", "ดังนี้");
    }

    @Test
    void lines_fill_their_room_and_lose_nothing() {
        var breaker = new LineBreaker(200, 11, false);
        String text = SampleReports.LONG + "\n" + SampleReports.HARD;
        List<String> lines = breaker.lines(text).lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(LineBreaker.boldWidth(line) * 11).isBetween(1.0, 230.0));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void a_word_wider_than_its_room_is_cut_rather_than_lost() {
        var breaker = new LineBreaker(30, 11, false);
        assertThat(breaker.lines("คณะอนุกรรมการ").lines()).hasSizeGreaterThan(1);
        assertThat(breaker.lines("คณะอนุกรรมการ").replace("\n", "")).isEqualTo("คณะอนุกรรมการ");
    }

    @Test
    void empty_lines_stay() {
        assertThat(new LineBreaker(100, 11, false).lines("ก\n\nข")).isEqualTo("ก\n\nข");
        assertThat(new LineBreaker(100, 11, false).lines("")).isEmpty();
    }
}
