package th.sala.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.search.SearchEntry;

/** What is typed finds what an official would expect. */
class ThaiSearchTest extends SearchCase {
    private static final int GENERATED = 200;

    @BeforeEach
    void the_paragraphs() {
        List<SearchEntry> papers = new ArrayList<>();
        lines("paragraphs.txt").forEach(line -> papers.add(paper("p" + papers.size(), line[0], line[1])));
        known(papers);
    }

    @Test
    void all_paragraphs_that_hold_the_words_are_found_and_no_other_is_taken_for_one_of_them() {
        List<String> faults = new ArrayList<>();
        lines("queries.txt").forEach(line -> {
            List<String> found = found(line[0]);
            for (String expected : line[1].split(" / ")) {
                boolean unwanted = expected.startsWith("!");
                String title = unwanted ? expected.substring(1) : expected;
                if (found.contains(title) == unwanted) {
                    faults.add(line[0] + (unwanted ? " finds " : " misses ") + title + ", finds " + found);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void who_types_a_title_finds_it_first_and_is_offered_it() {
        lines("paragraphs.txt").forEach(line -> {
            assertThat(found(line[0])).as(line[0]).first().isEqualTo(line[0]);
            String begun = line[0].substring(0, Math.min(8, line[0].length()));
            assertThat(as("staff.policy", () -> searching.suggest(begun, 8)))
                    .as(begun)
                    .extracting(Suggestion::title)
                    .contains(line[0]);
        });
    }

    @Test
    void a_text_with_the_name_as_it_is_typed_goes_before_one_that_only_has_its_parts() {
        known(
                paper("n1", "ฉบับที่หนึ่ง", "บุญมีไปพบศรีสุข ".repeat(8) + "ที่บ้านรัตน์ของบุญมา ศรีสุข บุญมี"),
                paper(
                        "n2",
                        "ฉบับที่สอง",
                        "ข้อความทั่วไปของสำนักงาน ".repeat(40) + "นายบุญมีศรีสุข " + "ข้อความท้ายเรื่อง ".repeat(40)));
        assertThat(found("บุญมีศรีสุข")).first().isEqualTo("ฉบับที่สอง");
    }

    @Test
    void any_run_of_letters_is_found_wherever_the_dictionary_parts_them() {
        var random = new Random(11);
        List<SearchEntry> papers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < GENERATED; i++) {
            texts.add(syllables(random, 40));
            papers.add(paper("g" + i, "ข้อความที่ " + i, texts.getLast()));
        }
        known(papers);
        for (int i = 0; i < GENERATED; i++) {
            String text = texts.get(i);
            int from = random.nextInt(text.length() - 12);
            String part = text.substring(from, from + 6 + random.nextInt(6));
            assertThat(found("\"" + part + "\"")).as(part).contains("ข้อความที่ " + i);
        }
    }

    @Test
    void what_was_looked_for_is_marked_as_the_text_has_it() {
        assertThat(passage("มิถุนายน 2024")).isEqualTo("มิถุนายน|๒๕๖๗");
        assertThat(passage("กูคืนระบบ")).isEqualTo("กู้คืนระบบ");
        assertThat(passage("คําปรึกษา")).isEqualTo("คำปรึกษา");
        assertThat(passage("QUALITY Assurance education")).isEqualTo("quality|assurance|education");
        assertThat(passage("ประเมินคุณภาพสถานศึกษา")).isEqualTo("ประเมิน|ประเมินคุณภาพ|สถานศึกษา");
    }

    private String passage(String typed) {
        Found found = as("staff.policy", () -> searching.find(SearchQuery.of(typed)));
        Found.Hit first = found.hits().getFirst();
        assertThat(text(first.passage())).hasSizeLessThan(240);
        return marks(first.passage());
    }

    private static String syllables(Random random, int count) {
        String[] all = {
            "กา", "ขี่", "คู้", "งาน", "จัด", "ชิ้น", "ซึ่ง", "ดุล", "ต้อง", "ทวน", "เนื้อ", "แปล", "โพธิ์", "ไม่", "รำ"
        };
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in = ThaiSearchTest.class.getResourceAsStream("/search/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| | => "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
