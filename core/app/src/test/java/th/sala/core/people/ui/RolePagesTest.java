package th.sala.core.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.PageTest;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

class RolePagesTest extends PageTest {
    private static final String NAME = "ผู้อ่านบันทึกทดสอบ";

    @Autowired
    private Roles roles;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete p from core_role_permission p join core_role r on r.id = p.role_id where r.code = 'page'")
                .update();
        database.sql("delete from core_role where code = 'page'").update();
        database.sql("delete from core_draft").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin/roles", "admin/roles/new", "admin/roles/1"})
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address)).isNotInstanceOfAny(RoleListView.class, RoleForm.class);
        assertThat(words(shown())).doesNotContain("รหัส");
    }

    @Test
    void a_role_is_added_with_its_permissions() {
        open("admin");
        go("admin/roles/new");
        type("ชื่อบทบาท", NAME);
        type("ชื่อภาษาอังกฤษ", "Reader of the audit");
        type("รหัส", "page");
        _setValue(_get(Checkbox.class, s -> s.withLabel("อ่านบันทึกการใช้งาน")), true);
        save();

        assertThat(shown()).isInstanceOf(RoleListView.class);
        assertThat(kept().values())
                .isEqualTo(new Role.Draft("page", NAME, "Reader of the audit", Set.of("core.audit")));
    }

    @Test
    void a_taken_code_is_told_beside_its_field_and_nothing_typed_is_lost() {
        open("admin");
        go("admin/roles/new");
        type("ชื่อบทบาท", NAME);
        type("ชื่อภาษาอังกฤษ", "Reader");
        type("รหัส", "administrator");
        save();

        assertThat(shown()).isInstanceOf(RoleForm.class);
        TextField code = _get(TextField.class, s -> s.withLabel("รหัส"));
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("administrator");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อบทบาท")).getValue())
                .isEqualTo(NAME);
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_told_and_the_typed_text_stays() {
        long role = as("admin", () -> roles.add(new Role.Draft("page", NAME, "Reader", Set.of())));
        open("admin");
        go("admin/roles/" + role);
        as("admin", () -> roles.change(role, 0, new Role.Draft("page", NAME, "By somebody else", Set.of())));
        type("ชื่อบทบาท", "ชื่อที่พิมพ์ไว้");
        save();

        assertThat(shown()).isInstanceOf(RoleForm.class);
        _click(_get(Button.class, s -> s.withText("ดูค่าล่าสุด")));
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อภาษาอังกฤษ")).getValue())
                .isEqualTo("By somebody else");
        save();
        assertThat(kept().values()).isEqualTo(new Role.Draft("page", "ชื่อที่พิมพ์ไว้", "By somebody else", Set.of()));
    }

    @Test
    void a_role_that_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/roles/987654")).isNotInstanceOf(RoleForm.class);
    }

    private Role.Detail kept() {
        long id = as(
                "admin",
                () -> roles.list().stream()
                        .filter(r -> r.code().equals("page"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        return as("admin", () -> roles.find(id).orElseThrow());
    }

    private static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
