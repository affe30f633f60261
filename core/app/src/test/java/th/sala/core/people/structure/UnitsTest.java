package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.Founding;

@Transactional
class UnitsTest extends PortalTest {
    @Autowired
    private Units units;

    @Autowired
    private Founding founding;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void the_agency_is_one_tree_in_thai_order_on_each_level() {
        Unit top = units.chart().getFirst();
        assertThat(top.department().code()).isEqualTo("สมศ.");
        assertThat(top.below()).extracting(u -> u.department().code()).containsExactly("สนย.", "สพส.", "สสป.");
        assertThat(top.all()).hasSize(11);
    }

    @Test
    void a_unit_shows_who_leads_it_with_the_position_held_there() {
        Unit unit = unit("ภนย.");
        assertThat(unit.head())
                .isNotNull()
                .returns("หัวหน้าภารกิจ ก", Person::name)
                .returns("หัวหน้าภารกิจ", Person::position);
        assertThat(unit("สนย.").deputy()).isNotNull().returns("รองผู้อำนวยการ ก", Person::name);
        assertThat(unit("สนย.").head()).isNull();
    }

    @Test
    void people_are_counted_once_however_many_places_they_have() {
        int before = unit("สนย.").peopleWithBelow();
        PersonId person = founding.person("test.two", "ผู้ทดสอบ", "เจ้าหน้าที่", "ภนย.", "a password of a test", false);
        beside(person, "ภวจ.");
        assertThat(unit("ภวจ.").people()).isEqualTo(3);
        assertThat(unit("สนย.").peopleWithBelow()).isEqualTo(before + 1);
        assertThat(unit("สนย.").people()).isZero();
    }

    @Test
    void the_head_stands_first_among_the_people_of_a_unit() {
        founding.person("test.first", "กก ผู้ทดสอบ", "เจ้าหน้าที่", "ภนย.", "a password of a test", false);
        PersonId beside =
                founding.person("test.beside", "ขข ผู้ทดสอบ", "ที่ปรึกษา", "ภวจ.", "a password of a test", false);
        beside(beside, "ภนย.");
        assertThat(units.people(unit("ภนย.").id(), 100))
                .extracting(m -> m.person().name())
                .containsExactly("หัวหน้าภารกิจ ก", "กก ผู้ทดสอบ", "ขข ผู้ทดสอบ", "เจ้าหน้าที่ ก");
        assertThat(units.people(unit("ภนย.").id(), 100))
                .extracting(UnitMember::main)
                .containsExactly(true, true, false, true);
    }

    @Test
    void of_many_people_the_first_are_read_and_the_head_is_among_them() {
        founding.person("test.first", "กก ผู้ทดสอบ", "เจ้าหน้าที่", "ภนย.", "a password of a test", false);
        founding.person("test.next", "กข ผู้ทดสอบ", "เจ้าหน้าที่", "ภนย.", "a password of a test", false);
        assertThat(units.people(unit("ภนย.").id(), 2))
                .extracting(m -> m.person().name())
                .containsExactly("หัวหน้าภารกิจ ก", "กก ผู้ทดสอบ");
    }

    @Test
    void who_has_two_places_in_a_unit_stands_there_once_with_the_main_one() {
        PersonId person =
                founding.person("test.two", "กก ผู้ทดสอบ", "นักวิชาการ", "ภนย.", "a password of a test", false);
        beside(person, "ภนย.");
        assertThat(units.people(unit("ภนย.").id(), 100))
                .filteredOn(m -> m.person().id().equals(person))
                .singleElement()
                .returns(true, UnitMember::main)
                .satisfies(m -> assertThat(m.person().position()).isEqualTo("นักวิชาการ"));
    }

    @Test
    void who_has_left_is_not_shown() {
        founding.person("test.gone", "ผู้ทดสอบ", "เจ้าหน้าที่", "ภนย.", "a password of a test", false);
        int before = unit("ภนย.").people();
        database.sql("update core_person set last_day = ? where username = 'test.gone'")
                .param(LocalDate.now(clock).minusDays(1))
                .update();
        assertThat(unit("ภนย.").people()).isEqualTo(before - 1);
        assertThat(units.people(unit("ภนย.").id(), 100))
                .extracting(m -> m.person().username())
                .doesNotContain("test.gone");
    }

    @Test
    void a_unit_whose_parent_is_gone_is_not_lost() {
        founding.department("L1", "หน่วยหลง", "Lost", DepartmentKind.UNIT, "สพส.");
        database.sql("update core_department_state set parent_id = null where name = 'หน่วยหลง'")
                .update();
        assertThat(units.chart()).extracting(u -> u.department().code()).contains("L1");
    }

    private Unit unit(String code) {
        return units.chart().stream()
                .flatMap(Unit::all)
                .filter(u -> u.department().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void beside(PersonId person, String code) {
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " select ?, id, 'ผู้ช่วย', false, ? from core_department where code = ?")
                .params(person.value(), LocalDate.now(clock), code)
                .update();
    }
}
