package th.sala.core.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.api.report.Reports;
import th.sala.core.PortalTest;
import th.sala.core.people.Founding;

/** Finding colleagues, and what of them is told. */
@Transactional
class ColleaguesTest extends PortalTest {
    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Founding founding;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    private PersonId somchai = new PersonId(0);

    @BeforeEach
    void somebody() {
        somchai = person("test.somchai", "สมชาย ใจเย็น");
        database.sql("update core_person set nickname = 'ชาย', telephone = '02 216 3955 ต่อ 9911' where id = ?")
                .param(somchai.value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมชาย", "ใจเย็น", "ชาย", "9911", "นักดนตรีไทย", " นักดนตรี "})
    void a_colleague_is_found_by_every_word_one_may_know(String text) {
        assertThat(names(text)).contains("สมชาย ใจเย็น");
    }

    @Test
    void a_colleague_is_found_by_the_unit_in_both_languages() {
        assertThat(names("เทคโนโลยีสารสนเทศ")).contains("สมชาย ใจเย็น", "หัวหน้าภารกิจ ง");
        assertThat(names("information tech")).contains("สมชาย ใจเย็น");
        assertThat(names("ภวจ.")).contains("หัวหน้าภารกิจ ค").doesNotContain("สมชาย ใจเย็น");
    }

    @Test
    void words_that_stand_apart_are_found_together() {
        assertThat(names("หัวหน้า  ค")).contains("หัวหน้าภารกิจ ค").doesNotContain("สมชาย ใจเย็น");
        assertThat(names("เทคโนโลยี สมชาย")).containsExactly("สมชาย ใจเย็น");
        assertThat(names("สมชาย ภวจ.")).isEmpty();
    }

    @Test
    void percent_and_underscore_are_letters() {
        assertThat(names("%")).isEmpty();
        assertThat(names("_")).isEmpty();
        assertThat(names("!")).isEmpty();
        assertThat(names("' or '1'='1")).isEmpty();
    }

    @Test
    void who_has_left_or_is_suspended_is_not_listed() {
        LocalDate today = LocalDate.now(clock);
        for (String gone : List.of("active = false", "active = true, last_day = '" + today.minusDays(1) + "'")) {
            database.sql("update core_person set " + gone + " where id = ?")
                    .param(somchai.value())
                    .update();
            assertThat(names("สมชาย")).isEmpty();
            assertThat(as("legal", () -> colleagues.find(somchai))).isEmpty();
        }
        database.sql("update core_person set last_day = ? where id = ?")
                .params(today, somchai.value())
                .update();
        assertThat(names("สมชาย")).hasSize(1);
    }

    @Test
    void who_is_away_is_told_and_who_stands_in_but_not_why() {
        LocalDate today = LocalDate.now(clock);
        PersonId other = person("test.other", "สมหญิง ใจดี");
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to, note) values (?, 'LEAVE', ?, ?,"
                        + " 'ความลับ')")
                .params(somchai.value(), today, today.plusDays(2))
                .update();
        database.sql("insert into core_acting (kind, order_number, order_date, represented_id, stand_in_id, valid_from,"
                        + " valid_to, wording) values ('ACTING_FOR', '1', ?, ?, ?, ?, ?, 'แทน')")
                .params(today, somchai.value(), other.value(), today, today)
                .update();
        Colleague found = as("legal", () -> colleagues.find(somchai)).orElseThrow();
        assertThat(found).returns(today.plusDays(2), Colleague::awayUntil).returns("สมหญิง ใจดี", Colleague::standIns);
        assertThat(found.toString()).doesNotContain("ความลับ", "LEAVE");
    }

    @Test
    void pages_follow_each_other_in_the_order_of_the_thai_dictionary() {
        List<String> all = names("");
        List<String> paged = new ArrayList<>();
        as("legal", () -> {
            int count = colleagues.count(query("", 0, 1));
            for (int offset = 0; offset < count; offset += 5) {
                colleagues.rows(query("", offset, 5)).forEach(c -> paged.add(c.name()));
            }
            assertThat(count).isEqualTo(all.size());
        });
        assertThat(paged).isEqualTo(all);
        assertThat(all.indexOf("เจ้าหน้าที่ ก")).isLessThan(all.indexOf("ผู้อำนวยการ ก"));
    }

    @Test
    void nobody_sees_the_directory_without_signing_in() {
        assertThatThrownBy(() -> colleagues.rows(query("", 0, 5))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> colleagues.count(query("", 0, 5))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> colleagues.find(somchai)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_name_like_a_formula_is_exported_as_words() throws IOException {
        person("test.formula", "=1+1");
        var file = new ByteArrayOutputStream();
        as("legal", () -> {
            try {
                reports.writeList(
                        "สมุดรายชื่อ",
                        List.of(new Reports.ListColumn<Colleague>("ชื่อ", Colleague::name)),
                        colleagues,
                        query("=1+1", 0, Integer.MAX_VALUE),
                        (done, total) -> {},
                        file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var cells = Stream.iterate(0, i -> i + 1)
                    .limit(book.getSheetAt(0).getLastRowNum() + 1L)
                    .map(i -> book.getSheetAt(0).getRow(i))
                    .filter(java.util.Objects::nonNull)
                    .map(row -> row.getCell(0))
                    .toList();
            assertThat(cells)
                    .anySatisfy(cell -> assertThat(cell.getStringCellValue()).contains("=1+1"))
                    .allSatisfy(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
        }
    }

    private List<String> names(String text) {
        return as(
                "legal",
                () -> colleagues.rows(query(text, 0, 1000)).stream()
                        .map(Colleague::name)
                        .toList());
    }

    private static ListQuery query(String text, int offset, int limit) {
        return new ListQuery(List.of(new ListQuery.Filter(Colleagues.TEXT, text)), List.of(), offset, limit);
    }

    private PersonId person(String username, String name) {
        PersonId id = founding.person(username, name, "นักดนตรีไทย", "ภทส.", "a password of a test", false);
        entities.flush();
        return id;
    }
}
