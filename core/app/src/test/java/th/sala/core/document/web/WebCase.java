package th.sala.core.document.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.HttpBrowser;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;
import th.sala.core.document.text.DocumentTexts;
import th.sala.core.document.text.TextState;
import th.sala.core.people.Founding;

/** A portal that answers, with somebody who writes documents, somebody who reads them, and a stranger. */
@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebCase extends PortalTest {
    static final String PASSWORD = "a-password-of-a-test";
    private static final DocumentRights RIGHTS = new DocumentRights("test.read", "test.write");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    DocumentTexts texts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Founding founding;

    DepartmentId department = new DepartmentId(0);
    String writer = "";
    String reader = "";
    String stranger = "";

    @BeforeAll
    void people() throws Exception {
        String mark = getClass().getSimpleName();
        transaction.executeWithoutResult(status -> {
            department = founding.department(mark, "ภารกิจ " + mark, mark, DepartmentKind.UNIT, null);
            founding.department(mark + "2", "ภารกิจอื่น " + mark, mark + " 2", DepartmentKind.UNIT, null);
            founding.role(mark + ".writing", "ผู้เขียน " + mark, "Writer " + mark, Set.of("test.read", "test.write"));
            founding.role(mark + ".reading", "ผู้อ่าน " + mark, "Reader " + mark, Set.of("test.read"));
            writer = person("writer", mark, mark + ".writing");
            reader = person("reader", mark, mark + ".reading");
            stranger = person("stranger", mark + "2", mark + ".writing");
            database.sql("update core_assignment set clearance = 'SECRET' where person_id ="
                            + " (select id from core_person where username = ?)")
                    .param(writer)
                    .update();
        });
    }

    private String person(String name, String place, String role) {
        String username = name + "." + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        PersonId id = founding.person(username, "ผู้ทดสอบ", "", place, PASSWORD, false);
        founding.assign(id, role, place, false);
        return username;
    }

    DocumentId added(String name, byte[] bytes) {
        return added(name, bytes, Confidentiality.NORMAL);
    }

    DocumentId added(String name, byte[] bytes, Confidentiality level) {
        var draft =
                new DocumentDraft("", null, department, level, RIGHTS, List.of(new SubjectRef("test", "project", "7")));
        return as(writer, () -> documents.add(draft, new SentFile(name, new ByteArrayInputStream(bytes))));
    }

    /** Waits until its first version was read or given up. */
    TextState read(DocumentId id) {
        String hash = as(writer, () -> documents.versions(id).getLast().hash());
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until) {
            TextState state = texts.state(hash).orElseThrow();
            if (state.kind() != TextState.Kind.WAITING || state.reason() != null) {
                return state;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("Not read within a minute");
    }

    String signedIn(String username) throws Exception {
        var browser = new HttpBrowser(port);
        browser.signIn(username, PASSWORD);
        return browser.cookie("JSESSIONID");
    }

    HttpResponse<byte[]> get(String session, String path, String... headers) throws Exception {
        return ask("GET", session, path, headers);
    }

    HttpResponse<byte[]> ask(String method, String session, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Cookie", "JSESSIONID=" + session);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String file(DocumentId id) {
        return address(id, "file");
    }

    static String address(DocumentId id, String what) {
        return "/documents/" + id.value() + "/versions/1/" + what;
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
