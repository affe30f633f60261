package th.sala.core.people.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.list.ListQuery;
import th.sala.core.PortalTest;

/** A page of the directory of thirty thousand people, whatever is asked for. */
@Tag("slow")
class ManyColleaguesTest extends PortalTest {
    private static final long A_PAGE_MICROSECONDS = 15_000;
    // nothing that is found but everything that is looked at
    private static final long A_SEARCH_MICROSECONDS = 40_000;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void many() {
        database.sql("insert into core_person (username, name, nickname, telephone, password_hash)"
                        + " select concat('many', seq), concat('บุคลากร ', lpad(mod(seq * 7919, 30000), 5, '0')),"
                        + " concat('เล่น', mod(seq, 97)), concat('02 ', lpad(seq, 6, '0')), '' from seq_1_to_30000")
                .update();
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " select p.id, (select min(id) + mod(p.id, 10) from core_department),"
                        + " concat('ตำแหน่ง ', mod(p.id, 150)), true, '2020-01-01'"
                        + " from core_person p where p.username like 'many%'")
                .update();
        database.sql("analyze table core_person, core_placement").query().listOfRows();
    }

    @AfterEach
    void few() {
        database.sql("delete x from core_placement x join core_person p on p.id = x.person_id"
                        + " where p.username like 'many%'")
                .update();
        database.sql("delete from core_person where username like 'many%'").update();
    }

    @Test
    void a_page_comes_at_once() {
        as("legal", () -> {
            assertThat(median("", 0)).isLessThan(A_PAGE_MICROSECONDS);
            for (String text : List.of("บุคลากร 123", "ตำแหน่ง 77", "เล่น5", "02 0291", "ภารกิจ", "ไม่มีใคร")) {
                assertThat(median(text, 0)).as(text).isLessThan(A_SEARCH_MICROSECONDS);
            }
            assertThat(median("", 25_000)).isLessThan(A_SEARCH_MICROSECONDS);
        });
    }

    private long median(String text, int offset) {
        var query = new ListQuery(List.of(new ListQuery.Filter(Colleagues.TEXT, text)), List.of(), offset, 50);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long started = System.nanoTime();
            colleagues.rows(query);
            times.add((System.nanoTime() - started) / 1000);
        }
        times.sort(Long::compare);
        System.out.println("page of '" + text + "' from " + offset + ": " + times.get(7) + " us");
        return times.get(7);
    }
}
