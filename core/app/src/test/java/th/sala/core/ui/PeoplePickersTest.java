package th.sala.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.PersonPicker;

class PeoplePickersTest {
    private static final DepartmentId POLICY = new DepartmentId(1);
    private static final DepartmentId RESEARCH = new DepartmentId(2);
    private static final DepartmentId CLOSED = new DepartmentId(9);

    @BeforeEach
    void open() {
        Stage.open(Map.of(People.class, new TwoUnits()));
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void a_department_is_found_by_its_name_and_by_the_beginning_of_its_code() {
        var picker = shown(new DepartmentPicker("หน่วยงาน"));

        assertThat(found(picker, "วิจัย")).containsExactly(RESEARCH);
        assertThat(found(picker, "ภน")).containsExactly(POLICY);
        assertThat(found(picker, "")).containsExactly(POLICY, RESEARCH);
    }

    @Test
    void only_departments_of_the_scope_are_offered() {
        var picker = shown(new DepartmentPicker("หน่วยงาน", new DepartmentScope(false, Set.of(RESEARCH))));

        assertThat(found(picker, "")).containsExactly(RESEARCH);
    }

    @Test
    void a_department_that_was_closed_keeps_its_name_on_the_record() {
        var picker = shown(new DepartmentPicker("หน่วยงาน"));
        picker.setValue(CLOSED);

        assertThat(picker.getItemLabelGenerator().apply(CLOSED)).isEqualTo("งานที่ยุบแล้ว");
        assertThat(picker.draftText()).isEqualTo("9");
    }

    @Test
    void a_department_is_named_in_the_language_of_the_page() {
        var picker = shown(new DepartmentPicker("หน่วยงาน"));
        UI.getCurrent().setLocale(Locale.ENGLISH);

        assertThat(picker.getItemLabelGenerator().apply(POLICY)).isEqualTo("Policy");
    }

    @Test
    void a_person_is_searched_for_as_it_is_typed() {
        var picker = shown(new PersonPicker("ผู้รับผิดชอบ"));

        assertThat(found(picker, "สม")).containsExactly(new PersonId(7));
        assertThat(found(picker, "ไม่มีใคร")).isEmpty();
        picker.restoreText("7");
        assertThat(picker.getItemLabelGenerator().apply(picker.getValue())).contains("สมหญิง");
    }

    private static <C extends ComboBox<?>> C shown(C picker) {
        UI.getCurrent().add(picker);
        return picker;
    }

    private static <V> List<V> found(ComboBox<V> picker, String typed) {
        ComboBoxKt.setUserInput(picker, typed);
        return ComboBoxKt.getSuggestionItems(picker);
    }

    /** Two units in force and one that is closed. */
    private static final class TwoUnits implements People {
        private static final Person SOMYING = new Person(new PersonId(7), "somying", "สมหญิง", "นักวิจัย", RESEARCH);

        @Override
        public Person current() {
            return SOMYING;
        }

        @Override
        public Optional<Person> currentIfAny() {
            return Optional.of(SOMYING);
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(SOMYING).filter(p -> p.id().equals(id));
        }

        @Override
        public List<Person> search(String text, int limit) {
            return SOMYING.name().contains(text) ? List.of(SOMYING) : List.of();
        }

        @Override
        public Optional<Department> department(DepartmentId id) {
            return id.equals(CLOSED)
                    ? Optional.of(new Department(CLOSED, "ยบ.", "งานที่ยุบแล้ว", "Closed", null))
                    : departments().stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public List<Department> departments() {
            return List.of(
                    new Department(POLICY, "ภนย.", "นโยบาย", "Policy", null),
                    new Department(RESEARCH, "ภวจ.", "วิจัย", "Research", null));
        }

        @Override
        public boolean may(String permission, DepartmentId in) {
            return true;
        }

        @Override
        public boolean may(String permission) {
            return true;
        }

        @Override
        public DepartmentScope scope(String permission) {
            return DepartmentScope.EVERYWHERE;
        }
    }
}
