package th.sala.core.people.committee.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Committee;
import th.sala.api.people.Committees;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.PersonPicker;
import th.sala.core.PageTest;

@Transactional
class CommitteePagesTest extends PageTest {
    @Autowired
    private Committees committees;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"admin/committees", "admin/committees/new", "admin/committees/1"})
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address)).isNotInstanceOfAny(CommitteeListView.class, CommitteeForm.class);
    }

    @Test
    void a_committee_is_added_with_its_chair() {
        open("admin");
        go("admin/committees/new");
        filled("T1");
        _click(_get(Button.class, s -> s.withText("เพิ่มกรรมการ")));
        _setValue(_get(PersonPicker.class), person("director"));
        part(Committee.Part.CHAIR);
        save();
        assertThat(shown()).isInstanceOf(CommitteeListView.class);
        Committee added = committees.find("T1").orElseThrow();
        assertThat(committees.members(added.id(), LocalDate.now(clock)))
                .singleElement()
                .returns(person("director"), Committee.Member::person)
                .returns(Committee.Part.CHAIR, Committee.Member::part);
    }

    @Test
    void a_rule_about_members_is_told_beside_them_and_nothing_typed_is_lost() {
        open("admin");
        go("admin/committees/new");
        filled("T1");
        _click(_get(Button.class, s -> s.withText("เพิ่มกรรมการ")));
        save();
        assertThat(_get(MemberRows.class).getErrorMessage()).contains("มีแถวที่ยังไม่ครบ");
        _setValue(_get(PersonPicker.class), person("director"));
        save();
        assertThat(shown()).isInstanceOf(CommitteeForm.class);
        assertThat(_get(MemberRows.class).getErrorMessage()).contains("ต้องมีประธานหนึ่งคน");
        assertThat(_get(TextField.class, s -> s.withLabel("รหัส")).getValue()).isEqualTo("T1");
    }

    @Test
    void a_term_without_an_end_is_listed_as_open() {
        open("admin");
        go("admin/committees");
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0)).contains("ไม่กำหนด");
    }

    @Test
    void a_committee_opens_with_all_who_sit_in_it() {
        open("admin");
        go("admin/committees/" + committees.find("คกบ.").orElseThrow().id().value());
        assertThat(_find(PersonPicker.class)).hasSize(5);
        assertThat(go("admin/committees/987654")).isNotInstanceOf(CommitteeForm.class);
    }

    private void filled(String code) {
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อคณะกรรมการ")), "คณะทดสอบ");
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อภาษาอังกฤษ")), "Test committee");
        _setValue(_get(TextField.class, s -> s.withLabel("รหัส")), code);
        _setValue(_get(IntegerField.class, s -> s.withLabel("องค์ประชุม")), 1);
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("เริ่มวาระ")), LocalDate.now(clock));
    }

    private PersonId person(String username) {
        return people.search(username, 1).getFirst().id();
    }

    @SuppressWarnings("unchecked")
    private static void part(Committee.Part part) {
        _setValue((Select<Committee.Part>) _get(Select.class), part);
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
