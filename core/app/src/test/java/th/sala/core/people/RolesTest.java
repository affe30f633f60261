package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.core.PortalTest;

@Transactional
class RolesTest extends PortalTest {
    @Autowired
    private Roles roles;

    @Autowired
    private Founding founding;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Test
    void only_who_looks_after_people_sees_and_changes_roles() {
        as("head.policy", () -> {
            assertThatThrownBy(roles::list).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(roles::permissions).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> roles.find(1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> roles.add(draft("mine", "core.people"))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> roles.change(1, 0, draft("mine", "core.people")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> roles.remove(1)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_new_permission_of_a_role_counts_at_the_next_call() {
        long role = as("admin", () -> roles.add(draft("keeper")));
        founding.assign(
                founding.person("test.keeper", "ผู้ทดสอบ", "", "ภทส.", "a password of a test", false),
                "keeper",
                null,
                false);
        as("test.keeper", () -> assertThat(people.may("core.audit")).isFalse());

        as("admin", () -> roles.change(role, 0, draft("keeper", "core.audit")));
        as("test.keeper", () -> assertThat(people.may("core.audit")).isTrue());

        int version = as("admin", () -> roles.find(role).orElseThrow().version());
        as("admin", () -> roles.change(role, version, draft("keeper")));
        as("test.keeper", () -> assertThat(people.may("core.audit")).isFalse());
    }

    @Test
    void the_list_counts_permissions_and_people() {
        as(
                "admin",
                () -> assertThat(roles.list())
                        .filteredOn(r -> r.code().equals("administrator"))
                        .singleElement()
                        .satisfies(r -> assertThat(r.permissions()).isEqualTo(7))
                        .satisfies(r -> assertThat(r.people()).isEqualTo(1)));
    }

    @Test
    void the_second_of_two_changes_is_told() {
        as("admin", () -> {
            long role = roles.add(draft("twice"));
            roles.change(role, 0, draft("twice", "core.audit"));
            assertThatThrownBy(() -> roles.change(role, 0, draft("twice", "core.modules")))
                    .isInstanceOf(StaleVersion.class);
            assertThat(roles.find(role).orElseThrow().values().permissions()).containsExactly("core.audit");
        });
    }

    @Test
    void the_last_administrator_cannot_lose_the_right() {
        long administrator = as(
                "admin",
                () -> roles.list().stream()
                        .filter(r -> r.code().equals("administrator"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        as("admin", () -> {
            Role.Detail now = roles.find(administrator).orElseThrow();
            broken(
                    () -> roles.change(administrator, now.version(), draft("administrator", "core.audit")),
                    null,
                    "people.rule.lastAdministrator");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "x", "1x", "a b", "ก", "a/b", "<script>"})
    void a_code_that_is_none_is_refused_beside_the_field(String code) {
        as("admin", () -> broken(() -> roles.add(draft(code)), "code", "people.role.codeForm"));
    }

    @Test
    void a_code_is_given_once() {
        as("admin", () -> broken(() -> roles.add(draft("administrator")), "code", "people.role.codeTaken"));
    }

    @Test
    void a_name_is_needed_in_both_languages_and_cleaned() {
        as("admin", () -> {
            broken(
                    () -> roles.add(new Role.Draft("x1", "\u200b ", "Name", Set.of())),
                    "name",
                    "people.role.nameMissing");
            broken(() -> roles.add(new Role.Draft("x1", "ชื่อ", " ", Set.of())), "nameEn", "people.role.nameMissing");
            broken(() -> roles.add(new Role.Draft("x1", "ก".repeat(201), "Name", Set.of())), "name", "people.tooLong");
            long role = roles.add(new Role.Draft("x1", " ชื่\u200bอ\u202e ", "Name", Set.of()));
            assertThat(roles.find(role).orElseThrow().values().name()).isEqualTo("ชื่อ");
        });
    }

    @Test
    void a_permission_nobody_declares_cannot_be_given_but_a_held_one_stays() {
        as(
                "admin",
                () -> broken(
                        () -> roles.add(draft("odd", "nowhere.read")), "permissions", "people.role.permissionGone"));
        founding.role("old", "บทบาทเดิม", "Old", Set.of("gone.read"));
        as("admin", () -> {
            long old = roles.list().stream()
                    .filter(r -> r.code().equals("old"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            roles.change(old, 0, draft("old", "gone.read", "core.audit"));
            assertThat(roles.permissions())
                    .filteredOn(g -> g.owner().isEmpty())
                    .singleElement()
                    .satisfies(g -> assertThat(g.permissions()).contains("gone.read"));
        });
    }

    @Test
    void a_role_somebody_was_given_is_not_removed() {
        as("admin", () -> {
            long role = roles.add(draft("brief"));
            roles.remove(role);
            assertThat(roles.find(role)).isEmpty();
        });
        founding.role("held", "บทบาทที่มีผู้ใช้", "Held", Set.of());
        founding.assign(
                founding.person("test.held", "ผู้ทดสอบ", "", "ภทส.", "a password of a test", false),
                "held",
                null,
                false);
        as("admin", () -> {
            long held = roles.list().stream()
                    .filter(r -> r.code().equals("held"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            broken(() -> roles.remove(held), null, "people.role.given");
        });
    }

    @Test
    void what_was_allowed_before_stands_in_the_audit() {
        as("admin", () -> {
            long role = roles.add(draft("audited", "core.audit"));
            roles.change(role, 0, draft("audited", "core.modules"));
            assertThat(database.sql("select count(*) from core_audit where subject_kind = 'role' and subject_id = ?")
                            .param(Long.toString(role))
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        });
    }

    private static Role.Draft draft(String code, String... permissions) {
        return new Role.Draft(code, "บทบาททดสอบ", "Test role", Set.of(permissions));
    }

    private static void broken(Runnable act, @org.jspecify.annotations.Nullable String field, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e).returns(field, RuleBroken::field).returns(key, RuleBroken::key));
    }
}
