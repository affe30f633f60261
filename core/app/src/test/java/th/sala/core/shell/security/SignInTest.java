package th.sala.core.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.core.HttpBrowser.location;
import static th.sala.core.HttpBrowser.path;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.HttpBrowser;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;
import th.sala.core.people.SignInAttempts;

@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest extends PortalTest {
    private static final String PASSWORD = "sala-2567-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private HttpBrowser browser = new HttpBrowser(0);

    @BeforeEach
    void forgetAttempts() {
        browser = new HttpBrowser(port);
        database.sql("delete from core_sign_in_attempt").update();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_form_and_back_to_the_address_afterwards() throws Exception {
        HttpResponse<String> asked = browser.get("/admin/modules");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(path(asked)).isEqualTo("/login");

        HttpResponse<String> signedIn = signIn("admin", PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(path(signedIn)).isEqualTo("/admin/modules");
        assertThat(browser.get("/admin/modules").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_without_name_or_password_in_the_address() throws Exception {
        HttpResponse<String> refused = signIn("admin", "wrong");

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/login?error").doesNotContain("admin");
    }

    @Test
    void the_session_changes_its_id_at_sign_in() throws Exception {
        browser.get("/admin/modules");
        String before = session();
        signIn("admin", PASSWORD);

        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void the_cookie_of_the_session_is_shut_to_scripts_and_to_other_sites() throws Exception {
        assertThat(browser.get("/login").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void the_form_of_another_site_signs_nobody_in() throws Exception {
        String form = "username=admin&password=" + PASSWORD;
        for (String address : List.of("/login", "/%6Cogin")) {
            assertThat(browser.post(address, form, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(path(browser.get("/admin/modules"))).isEqualTo("/login");
        assertThat(path(browser.post("/login", form, "Sec-Fetch-Site", "same-origin")))
                .isEqualTo("/admin/modules");
    }

    @Test
    void guessing_is_slowed_down_after_five_refusals_even_for_the_right_password() throws Exception {
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            assertThat(location(signIn("legal", "wrong" + i))).endsWith("?error");
        }

        assertThat(location(signIn("Legal ", PASSWORD))).contains("/login?wait=");
        assertThat(path(signIn("records", PASSWORD))).isEqualTo("/");
    }

    @Test
    void the_health_says_up_without_sign_in_and_nothing_else_of_the_actuator_is_open() throws Exception {
        HttpResponse<String> health = browser.get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String closed : List.of("/actuator", "/actuator/env", "/actuator/health/db", "/actuator/beans")) {
            assertThat(browser.get(closed).statusCode()).as(closed).isNotEqualTo(200);
        }
    }

    @Test
    void the_username_is_kept_on_the_computer_only_where_the_form_asks_for_it() throws Exception {
        browser.post("/login", "username=admin&password=wrong&remember=on");
        assertThat(browser.cookie(SignIn.NAME_COOKIE)).isEqualTo("admin");

        browser.post("/login", "username=admin&password=wrong");
        assertThat(browser.cookie(SignIn.NAME_COOKIE)).isEmpty();
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return browser.signIn(name, password);
    }

    private String session() {
        return browser.cookie("JSESSIONID");
    }
}
