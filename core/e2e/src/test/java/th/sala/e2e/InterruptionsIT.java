package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person notices when the session ends or the portal goes away and comes back. */
class InterruptionsIT {
    private static final String LIST = "/strategy/undertakings?year=2567&quarter=2";

    /** What a browser says while the portal is not there, or does not know the session any more. */
    private static final String AWAY = "ERR_|WebSocket|Failed to load";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void an_expired_session_says_so_and_leads_back_to_the_same_address() {
        Visitor director = visitors.signedIn("director").expecting("40[13]");
        director.open(LIST);
        director.sees(director.heading("strategy.undertakings.heading"));

        forgetSession(director);
        director.link("strategy.title").first().click();
        director.sees("shell.session.ended");
        director.page().keyboard().press("Escape");
        director.sees(director.heading("shell.signIn.title"));
        director.signIn("director");
        director.sees(director.heading("strategy.undertakings.heading"));
        director.isAt(LIST);
    }

    /** To the portal the session is over, as after a long lunch; the browser still believes in it. */
    private void forgetSession(Visitor visitor) {
        visitor.page()
                .context()
                .addCookies(List.of(new Cookie("JSESSIONID", "over")
                        .setUrl(visitors.portal().url("/"))));
    }

    @Test
    void a_restart_and_a_power_cut_keep_accounts_modules_and_what_was_saved() {
        Visitor staff = visitors.signedIn("staff.promotion").expecting(AWAY);
        staff.open(LIST);
        staff.sees("strategy.undertakings.count", "55");

        List<String> complaints = visitors.portal().complaints();
        visitors.portal().stop();
        Assertions.assertThat(visitors.portal().complaints())
                .as("an open page is no reason to complain")
                .isSubsetOf(complaints);
        visitors.portal().start();
        seesEverything("staff.promotion");

        visitors.portal().kill();
        visitors.portal().start();
        seesEverything("staff.promotion");
    }

    @Test
    void a_power_cut_while_a_file_is_sent_leaves_neither_a_row_nor_half_a_file() throws IOException {
        Path file = Sent.file("ระหว่างไฟดับ.bin", 32L << 20, 1);
        Visitor staff = visitors.signedIn("staff.policy").expecting(AWAY);
        staff.open("/documents");
        Sent.slowly(staff, 1L << 20);
        Sent.send(staff, file);
        Path incoming = visitors.portal().home().resolve("files/incoming");
        staff.page().waitForCondition(() -> size(incoming) > 1L << 20);
        visitors.portal().kill();
        visitors.portal().start();

        Visitor again = visitors.visitor().expecting(AWAY);
        again.open("/documents");
        again.signIn("staff.policy");
        again.sees(again.page().locator("vaadin-upload"));
        again.settles();
        assertThat(again.link("ระหว่างไฟดับ")).hasCount(0);
        Sent.send(again, file);
        again.link("ระหว่างไฟดับ").click();
        Path came = again.download(again.link("document.download").first());
        assertEquals(-1, Files.mismatch(file, came));
    }

    @Test
    void a_file_whose_sender_leaves_is_not_kept() throws IOException {
        Path incoming = visitors.portal().home().resolve("files/incoming");
        Visitor staff = visitors.signedIn("staff.policy");
        staff.open("/documents");
        Sent.slowly(staff, 1L << 20);
        Sent.send(staff, Sent.file("ส่งไม่จบ.bin", 32L << 20, 2));
        staff.page().waitForCondition(() -> size(incoming) > 1L << 20);
        staff.page().navigate("about:blank");
        staff.page().waitForCondition(() -> size(incoming) == 0);
        Visitor again = visitors.signedIn("staff.policy");
        again.open("/documents");
        again.sees(again.page().locator("vaadin-upload"));
        again.settles();
        assertThat(again.link("ส่งไม่จบ")).hasCount(0);
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seesEverything(String account) {
        Visitor again = visitors.visitor().expecting(AWAY);
        again.open(LIST);
        again.signIn(account);
        again.isAt(LIST);
        again.sees("strategy.undertakings.count", "55");
        assertThat(again.menuItem("strategy.title")).isVisible();
    }
}
