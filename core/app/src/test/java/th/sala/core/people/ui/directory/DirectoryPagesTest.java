package th.sala.core.people.ui.directory;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.PageTest;

class DirectoryPagesTest extends PageTest {
    @Autowired
    private JdbcClient database;

    private String telephone = "";

    @BeforeEach
    void before() {
        telephone = database.sql("select telephone from core_person where username = 'staff.it'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void asBefore() {
        database.sql("delete from core_absence").update();
        database.sql("update core_person set name = 'เจ้าหน้าที่ ง', telephone = ? where username = 'staff.it'")
                .param(telephone)
                .update();
    }

    @Test
    void everybody_searches_in_one_field() {
        open("legal");
        assertThat(go("people")).isInstanceOf(DirectoryView.class);
        int all = _size(_get(Grid.class));
        _setValue(_get(TextField.class, s -> s.withLabel("ค้นหา")), "หัวหน้าภารกิจ");
        assertThat(_size(_get(Grid.class))).isPositive().isLessThan(all);
    }

    @Test
    void what_was_asked_stands_in_the_address() {
        open("legal");
        go("people?q=นิติกร");
        assertThat(_get(TextField.class, s -> s.withLabel("ค้นหา")).getValue()).isEqualTo("นิติกร");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void a_hostile_name_is_only_a_name() {
        String name = "<script>alert('ก็')</script>\u202eกิ่ง";
        database.sql("update core_person set name = ?, telephone = 'javascript:alert(1)' where username = 'staff.it'")
                .param(name)
                .update();
        open("legal");
        go("people?q=alert");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        go("people/" + id("staff.it"));
        assertThat(shown()).isInstanceOf(ColleagueView.class);
        assertThat(words(shown())).contains("<script>alert(");
        assertThat(shown().getElement().getOuterHTML()).doesNotContain("<script>");
        assertThat(_find(Anchor.class)).noneMatch(a -> a.getHref().startsWith("javascript"));
    }

    @Test
    void a_card_tells_everybody_that_a_colleague_is_away_and_only_few_why() {
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to, note)"
                        + " values (?, 'LEAVE', curdate() - interval 1 day, curdate() + interval 3 day, 'ผ่าตัด')")
                .param(id("staff.it"))
                .update();
        open("legal");
        go("people/" + id("staff.it"));
        assertThat(words(shown())).contains("ไม่อยู่ถึง").doesNotContain("ผ่าตัด", "ลา");
        open("head.it");
        go("people/" + id("staff.it"));
        assertThat(words(shown())).contains("ไม่อยู่ถึง", "ผ่าตัด");
    }

    @Test
    void a_unit_says_that_its_head_is_away() {
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to, note)"
                        + " select id, 'LEAVE', curdate() - interval 1 day, curdate() + interval 3 day, 'ลาพักผ่อน'"
                        + " from core_person where username = 'head.it'")
                .update();
        long unit = database.sql("select id from core_department where code = 'ภทส.'")
                .query(Long.class)
                .single();
        open("legal");
        go("people/units/" + unit);
        assertThat(words(shown())).contains("ไม่อยู่").doesNotContain("ลาพักผ่อน");
    }

    @Test
    void a_unit_shows_who_leads_it_and_who_is_there() {
        open("legal");
        long unit = database.sql("select id from core_department where code = 'ภทส.'")
                .query(Long.class)
                .single();
        assertThat(go("people/units/" + unit)).isInstanceOf(UnitView.class);
        assertThat(words(shown())).contains("ภารกิจเทคโนโลยีสารสนเทศ", "หัวหน้าภารกิจ ง", "เจ้าหน้าที่ ง");
        assertThat(go("people/units")).isInstanceOf(UnitView.class);
        assertThat(go("people/units/987654")).isNotInstanceOf(UnitView.class);
        assertThat(go("people/987654")).isNotInstanceOf(ColleagueView.class);
    }

    private long id(String username) {
        return database.sql("select id from core_person where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
