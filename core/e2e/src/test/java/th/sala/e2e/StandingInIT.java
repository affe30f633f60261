package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import th.sala.api.time.ThaiDates;

/** Standing in begins and ends for somebody who is signed in all the while. */
class StandingInIT {
    private static final String ORDER = "ท. 1/2570";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_stand_in_who_is_signed_in_has_the_work_and_loses_it_again() {
        Visitor legal = visitors.signedIn("legal").expecting("403");
        Visitor admin = visitors.signedIn("admin");
        assertThat(legal.menuItem("strategy.title")).hasCount(0);

        appoint(admin);
        legal.menuItem("directory.title").click();
        legal.sees(legal.heading("directory.title"));
        legal.sees(sign(legal));
        legal.menuItem("strategy.title").click();
        legal.sees(legal.heading("strategy.overview.heading"));

        revoke(admin);
        legal.menuItem("directory.title").click();
        legal.sees(legal.heading("directory.title"));
        assertThat(sign(legal)).hasCount(0);
        assertThat(legal.menuItem("strategy.title")).hasCount(0);
        legal.open("/strategy");
        legal.sees(legal.heading("shell.error.notAllowed"));
    }

    private void appoint(Visitor admin) {
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        admin.open("/admin/acting/new");
        admin.sees(admin.heading("acting.add"));
        admin.fill("acting.orderNumber", ORDER);
        admin.fill("acting.orderDate", ThaiDates.typed(today));
        admin.pick("acting.represented", "หัวหน้าภารกิจ ก");
        admin.pick("acting.standIn", "นิติกร ก");
        admin.fill("acting.from", ThaiDates.typed(today));
        admin.fill("acting.to", ThaiDates.typed(today.plusDays(1)));
        admin.settles();
        admin.button("ui.save").click();
        admin.sees(admin.heading("acting.title"));
    }

    private void revoke(Visitor admin) {
        admin.link("หัวหน้าภารกิจ ก").first().click();
        admin.sees(admin.heading("acting.heading", ORDER));
        admin.button("acting.revoke").first().click();
        admin.confirm("acting.revoke");
        admin.sees(admin.heading("acting.title"));
    }

    private static Locator sign(Visitor visitor) {
        return visitor.page().locator(".sala-acting-sign");
    }
}
