package th.sala.core.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.people.PersonId;
import th.sala.core.HttpBrowser;
import th.sala.core.PortalTest;
import th.sala.core.SalaPortal;
import th.sala.core.people.Founding;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;

/** Open sessions of somebody who is shut out end; those of others go on. */
@SpringBootTest(classes = SalaPortal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShutOutTest extends PortalTest {
    private static final String PASSWORD = "a-password-of-a-test";

    @LocalServerPort
    private int port;

    @Autowired
    private Founding founding;

    @Autowired
    private Personnel personnel;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private PersonId shut = new PersonId(1);

    @BeforeEach
    void two_accounts() {
        transaction.executeWithoutResult(status -> {
            shut = founding.person("shut.out", "ผู้ทดสอบ", "", "ภทส.", PASSWORD, false);
            founding.person("shut.other", "ผู้ทดสอบอีกคน", "", "ภทส.", PASSWORD, false);
        });
    }

    @AfterEach
    void forget() {
        for (String table : new String[] {"core_placement", "core_preference"}) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id"
                            + " where p.username like 'shut.%'")
                    .update();
        }
        database.sql("delete from core_person where username like 'shut.%'").update();
    }

    @Test
    void a_code_that_is_given_out_ends_every_session_of_the_person_alone() throws Exception {
        endsAllButTheOthers(personnel::code);
    }

    @Test
    void a_suspension_ends_every_session_of_the_person_alone() throws Exception {
        endsAllButTheOthers(personnel::suspend);
    }

    private void endsAllButTheOthers(ObjIntConsumer<PersonId> act) throws Exception {
        HttpBrowser desk = signedIn("shut.out");
        HttpBrowser phone = signedIn("shut.out");
        HttpBrowser other = signedIn("shut.other");

        as("admin", () -> act.accept(shut, version()));

        assertThat(HttpBrowser.path(desk.get("/"))).isEqualTo("/login");
        assertThat(HttpBrowser.path(phone.get("/"))).isEqualTo("/login");
        assertThat(HttpBrowser.location(other.get("/"))).isEmpty();
    }

    private int version() {
        return personnel.find(shut).map(PersonnelFile.Detail::version).orElseThrow();
    }

    /** With a page open, which is what a session of the portal is. */
    private HttpBrowser signedIn(String username) throws IOException, InterruptedException {
        var browser = new HttpBrowser(port);
        browser.signIn(username, PASSWORD);
        assertThat(HttpBrowser.location(browser.get("/"))).as(username).isEmpty();
        return browser;
    }
}
