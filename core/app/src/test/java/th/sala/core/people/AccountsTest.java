package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.core.PortalTest;

@Transactional
class AccountsTest extends PortalTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Founding founding;

    @Autowired
    private PersonRepository people;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void a_password_is_kept_as_a_hash_only() {
        SignedIn account = accounts.loadUserByUsername("staff.it");
        assertThat(account.password()).startsWith("{bcrypt}");
        assertThat(account.getAuthorities()).isEmpty();
        assertThat(account.toString()).doesNotContain("bcrypt");
    }

    @Test
    void an_unknown_or_suspended_account_cannot_sign_in() {
        assertThatThrownBy(() -> accounts.loadUserByUsername("nobody")).isInstanceOf(UsernameNotFoundException.class);
        people.findByUsername("staff.it").orElseThrow().active(false);
        assertThatThrownBy(() -> accounts.loadUserByUsername("staff.it")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void a_one_time_code_ends_with_the_first_password() {
        founding.person("test.once", "ผู้ดูแลระบบ", "", "ภทส.", "ONETIMECODE1", true);
        as("test.once", () -> {
            assertThat(accounts.mustChoosePassword()).isTrue();
            accounts.choosePassword("ศาลาริมน้ำ");
            assertThat(accounts.mustChoosePassword()).isFalse();
        });
        String hash = accounts.loadUserByUsername("test.once").password();
        assertThat(passwords.matches("ONETIMECODE1", hash)).isFalse();
        assertThat(passwords.matches("ศาลาริมน้ำ", hash)).isTrue();
    }

    @Test
    void a_weak_password_is_refused_in_words() {
        founding.person("test.once", "ผู้ดูแลระบบ", "", "ภทส.", "ONETIMECODE1", true);
        as("test.once", () -> {
            refused("สั้นไป", "people.password.tooShort");
            refused("ก".repeat(25), "people.password.tooLong");
            refused("ONETIMECODE1", "people.password.known");
        });
    }

    @Test
    void a_password_is_not_changed_by_whoever_finds_the_browser_open() {
        as(
                "staff.it",
                () -> assertThatThrownBy(() -> accounts.choosePassword("ศาลาริมน้ำ"))
                        .isInstanceOf(AccessDeniedException.class));
        assertThat(passwords.matches(
                        "sala-2567-demo",
                        accounts.loadUserByUsername("staff.it").password()))
                .isTrue();
    }

    @Test
    void a_password_is_changed_by_who_knows_the_one_before() {
        founding.person("test.change", "ผู้ทดสอบ", "", "ภทส.", "a password of a test", false);
        as("test.change", () -> {
            refused("before", () -> accounts.changePassword("another one", "ศาลาริมน้ำ"), "people.password.wrong");
            refused(
                    "password",
                    () -> accounts.changePassword("a password of a test", "สั้น"),
                    "people.password.tooShort");
            accounts.changePassword("a password of a test", "ศาลาริมน้ำ");
        });
        assertThat(passwords.matches(
                        "ศาลาริมน้ำ", accounts.loadUserByUsername("test.change").password()))
                .isTrue();
    }

    @Test
    void an_open_browser_is_no_place_to_guess_a_password() {
        // tries are counted beside the transaction of the test
        String username = "test.guess" + System.nanoTime();
        founding.person(username, "ผู้ทดสอบ", "", "ภทส.", "a password of a test", false);
        as(username, () -> {
            for (int tried = 0; tried < SignInAttempts.FREE; tried++) {
                refused("before", () -> accounts.changePassword("a guess", "ศาลาริมน้ำ"), "people.password.wrong");
            }
            refused(
                    "before",
                    () -> accounts.changePassword("a password of a test", "ศาลาริมน้ำ"),
                    "people.password.wait");
        });
    }

    private void refused(String password, String key) {
        refused("password", () -> accounts.choosePassword(password), key);
    }

    private static void refused(String field, ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }
}
