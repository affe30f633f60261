package th.sala.core.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;

@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnswersTest extends PortalTest {
    private static final Pattern SCRIPT = Pattern.compile("<script(?=[\\s>])[^>]*>");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void the_host_page_runs_only_scripts_with_its_own_nonce_and_evaluates_no_text() throws Exception {
        HttpResponse<String> page = get("/login");
        String policy = header(page, "Content-Security-Policy");

        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(policy)
                .contains("'strict-dynamic'")
                .contains("default-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
        assertThat(SCRIPT.matcher(page.body()).results().map(r -> r.group()))
                .isNotEmpty()
                .allMatch(tag -> tag.contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(header(get("/login"), "Content-Security-Policy")).isNotEqualTo(policy);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        for (String path : new String[] {"/login", "/actuator/health", "/themes/sala/tokens.css"}) {
            HttpResponse<String> answer = get(path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    void files_with_a_digest_are_kept_for_good_fonts_a_week_and_errors_not_at_all() throws Exception {
        assertThat(header(get("/" + ResourceUrls.of("themes/sala/tokens.css")), "Cache-Control"))
                .isEqualTo(CacheHeaders.FOR_GOOD);
        assertThat(header(get("/themes/sala/tokens.css?v=1"), "Cache-Control")).isEqualTo(CacheHeaders.AFTER_ASKING);
        assertThat(header(get("/themes/sala/fonts/sarabun-thai-400-normal.woff2"), "Cache-Control"))
                .isEqualTo(CacheHeaders.A_WEEK);
        HttpResponse<String> missing = get("/themes/sala/none.css");
        assertThat(missing.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(header(missing, "Cache-Control")).contains("no-store");
    }

    @Test
    void the_host_page_is_in_thai_and_never_kept() throws Exception {
        HttpResponse<String> page = get("/login");

        assertThat(page.body()).contains("lang=\"th\"").contains("themes/sala/tokens.css?v=");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void language_and_theme_last_chosen_on_the_computer_stand_in_the_page_itself() throws Exception {
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Cookie", "sala-language=en; sala-theme=dark")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(page.body()).contains("lang=\"en\"").contains("data-theme=\"dark\"");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
