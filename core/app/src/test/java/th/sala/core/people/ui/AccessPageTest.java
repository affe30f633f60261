package th.sala.core.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.core.PageTest;

class AccessPageTest extends PageTest {
    @Autowired
    private People people;

    @Test
    void who_does_not_look_after_people_asks_nothing() {
        open("head.policy");
        assertThat(go("admin/access")).isNotInstanceOf(AccessView.class);
    }

    @Test
    void the_question_about_rights_is_answered_with_its_reason() {
        open("admin");
        go("admin/access?person="
                + people.search("staff.promotion", 1).getFirst().id().value());
        ask("strategy.edit", "ภสส.");
        assertThat(words(shown())).contains("ทำได้", "เจ้าหน้าที่ภารกิจ");
        ask("strategy.edit", "ภวจ.");
        assertThat(words(shown())).contains("ทำไม่ได้", "ไม่ครอบคลุมหน่วยงานนี้");
        ask("ดูแลบัญชีผู้ใช้และหน่วยงาน", "ภสส.");
        assertThat(words(shown())).contains("ไม่มีบทบาทใดของบุคคลนี้ให้สิทธิ์", "ดูแลระบบ");
    }

    @SuppressWarnings("unchecked")
    private void ask(String what, String code) {
        var asked = (ComboBox<AccessView.Asked>) _get(ComboBox.class, s -> s.withLabel("หน้าหรือสิทธิ์"));
        _setValue(
                asked,
                asked.getListDataView()
                        .getItems()
                        .filter(a -> a.label().contains(what))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(ComboBox.class, s -> s.withLabel("ข้อมูลของหน่วยงาน")), department(code));
    }

    private DepartmentId department(String code) {
        return people.departments().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
