package th.sala.core.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;
import th.sala.core.people.SignInAttempts;

@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest extends PortalTest {
    private static final String PASSWORD = "sala-2567-demo";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from core_sign_in_attempt").update();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_form_and_back_to_the_address_afterwards() throws Exception {
        HttpResponse<String> asked = get("/admin/modules");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(path(asked)).isEqualTo("/login");

        HttpResponse<String> signedIn = signIn("admin", PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(path(signedIn)).isEqualTo("/admin/modules");
        assertThat(get("/admin/modules").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_without_name_or_password_in_the_address() throws Exception {
        HttpResponse<String> refused = signIn("admin", "wrong");

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/login?error").doesNotContain("admin");
    }

    @Test
    void the_session_changes_its_id_at_sign_in() throws Exception {
        get("/admin/modules");
        String before = session();
        signIn("admin", PASSWORD);

        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void the_cookie_of_the_session_is_shut_to_scripts_and_to_other_sites() throws Exception {
        assertThat(get("/login").headers().allValues("Set-Cookie"))
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
            assertThat(post(address, form, "Sec-Fetch-Site", "cross-site").statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(path(get("/admin/modules"))).isEqualTo("/login");
        assertThat(path(post("/login", form, "Sec-Fetch-Site", "same-origin"))).isEqualTo("/admin/modules");
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
        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String closed : List.of("/actuator", "/actuator/env", "/actuator/health/db", "/actuator/beans")) {
            assertThat(get(closed).statusCode()).as(closed).isNotEqualTo(200);
        }
    }

    @Test
    void the_username_is_kept_on_the_computer_only_where_the_form_asks_for_it() throws Exception {
        post("/login", "username=admin&password=wrong&remember=on");
        assertThat(cookie(SignIn.NAME_COOKIE)).isEqualTo("admin");

        post("/login", "username=admin&password=wrong");
        assertThat(cookie(SignIn.NAME_COOKIE)).isEmpty();
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return post("/login", "username=" + name + "&password=" + password);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String path(HttpResponse<String> response) {
        return URI.create(location(response)).getPath();
    }

    private String session() {
        return cookie("JSESSIONID");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
