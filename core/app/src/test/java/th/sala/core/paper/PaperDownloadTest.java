package th.sala.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.SubjectRef;
import th.sala.core.HttpBrowser;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;

@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PaperDownloadTest extends PortalTest {
    private static final String PASSWORD = "sala-2567-demo";
    private static final SubjectRef RECORD = new SubjectRef(TestReaders.MODULE, "request", "staff.it");

    @LocalServerPort
    private int port;

    @Autowired
    private IssuedPapers papers;

    @Autowired
    private JdbcClient database;

    private HttpBrowser browser = new HttpBrowser(0);
    private PaperCode code = new PaperCode("000000000000");
    private String address = "";

    @BeforeEach
    void a_paper_is_issued() {
        database.sql("delete from core_sign_in_attempt").update();
        browser = new HttpBrowser(port);
        code = as(
                        "staff.it",
                        () -> papers.issue(RECORD, "ภผ 1/2569", "เรื่องลับ", "tasks", (mark, to) -> {
                            address = mark.address();
                            to.write("%PDF fetched by its address".getBytes(StandardCharsets.US_ASCII));
                        }))
                .code();
    }

    @AfterEach
    void nothing_stays() {
        database.sql("delete from core_issued_paper").update();
    }

    @Test
    void who_may_see_the_record_gets_the_file() throws Exception {
        browser.signIn("staff.it", PASSWORD);
        HttpResponse<String> answer = browser.get("/papers/" + code + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF fetched by its address");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void anybody_else_gets_the_answer_for_what_is_not_there() throws Exception {
        assertThat(browser.get("/papers/" + code + ".pdf").statusCode()).isEqualTo(302);
        browser.signIn("director", PASSWORD);
        assertThat(browser.get("/papers/" + code + ".pdf").statusCode()).isEqualTo(404);
        assertThat(browser.get("/papers/000000000000.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_that_verifies_opens_without_signing_in() throws Exception {
        assertThat(address).isEqualTo("http://localhost:" + port + "/verify/" + code);
        assertThat(browser.get("/verify/" + code).statusCode()).isEqualTo(200);
        assertThat(browser.get("/verify").statusCode()).isEqualTo(200);
    }
}
