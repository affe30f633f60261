package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person notices when the session ends or the portal goes away and comes back. */
class InterruptionsIT {
    private static final String LIST = "/strategy/undertakings?year=2567&quarter=2";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void an_expired_session_says_so_and_leads_back_to_the_same_address() {
        Visitor director = visitors.signedIn("director").expecting("40[13]");
        director.open(LIST);
        director.sees(director.heading("strategy.undertakings.heading"));

        director.page().context().clearCookies();
        director.link("strategy.title").first().click();
        director.sees("shell.session.ended");
        director.page().keyboard().press("Escape");
        director.sees(director.heading("shell.signIn.title"));
        director.signIn("director");
        director.sees(director.heading("strategy.undertakings.heading"));
        director.isAt(LIST);
    }

    @Test
    void a_restart_and_a_power_cut_keep_accounts_modules_and_what_was_saved() {
        Visitor staff = visitors.signedIn("staff.promotion").expecting("ERR_|WebSocket|Failed to load");
        staff.open(LIST);
        staff.sees("strategy.undertakings.count", "55");

        visitors.portal().stop();
        visitors.portal().start();
        seesEverything("staff.promotion");

        visitors.portal().kill();
        visitors.portal().start();
        seesEverything("staff.promotion");
    }

    private void seesEverything(String account) {
        Visitor again = visitors.visitor();
        again.open(LIST);
        again.signIn(account);
        again.isAt(LIST);
        again.sees("strategy.undertakings.count", "55");
        assertThat(again.menuItem("strategy.title")).isVisible();
    }
}
