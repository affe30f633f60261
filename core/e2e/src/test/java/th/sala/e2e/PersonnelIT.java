package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import th.sala.api.time.ThaiDates;

/** Somebody comes, works and leaves. */
class PersonnelIT {
    private static final String NAME = "เจ้าหน้าที่ ยืม";
    private static final String USERNAME = "journey.person";
    private static final String OWN_PASSWORD = "a password of the journey";
    private static final String TAKER = "เจ้าหน้าที่ ค";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_person_comes_in_with_a_code_works_and_leaves_nothing_lying() {
        Visitor admin = visitors.signedIn("admin");
        String file = added(admin);
        given(admin, file);
        Visitor colleague = cameIn(codeFrom(admin));
        colleague.open("/strategy/undertakings?year=2567");
        colleague.sees(colleague.heading("strategy.undertakings.heading", "2567"));

        Visitor head = visitors.signedIn("head.policy");
        head.open("/strategy/undertakings/1/edit");
        head.pick("strategy.responsible", NAME);
        head.button("ui.save").click();
        head.sees(NAME);

        admin.open(file + "/leave");
        admin.sees("strategy.openWork.undertakings");
        admin.fill("people.leave.lastDay", ThaiDates.typed(LocalDate.now(ThaiDates.ZONE)));
        admin.button("people.leave.verb").click();
        admin.sees("people.leave.waits");

        admin.pick("ส่งมอบ งานตามแผนที่ยังไม่เสร็จ ให้", TAKER);
        admin.button("people.leave.verb").click();
        admin.sees("people.state.LEAVING");
        head.open("/strategy/undertakings/1");
        head.sees(TAKER);

        colleague.expecting("403").expecting("401");
        suspended(admin);
        colleague.open("/strategy/undertakings?year=2567");
        colleague.sees(colleague.heading("shell.signIn.title"));
        colleague.doesNotSee(colleague.heading("strategy.undertakings.heading", "2567"));
    }

    private static String added(Visitor admin) {
        admin.open("/admin/people/new");
        admin.fill("people.person.name", NAME);
        admin.fill("people.person.username", USERNAME);
        admin.pick("people.person.department", "ภารกิจวิจัยและจัดการความรู้");
        admin.fill("people.person.position", "เจ้าหน้าที่วิจัย");
        admin.button("ui.save").click();
        admin.sees("people.code.awaited");
        admin.page().waitForURL(Pattern.compile(".*/admin/people/[0-9]+$"));
        return admin.page().url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static void given(Visitor admin, String file) {
        admin.open(file + "/role");
        admin.select("people.given.role", "เจ้าหน้าที่ภารกิจ");
        admin.button("people.given.verb").click();
        admin.sees("people.period.now");
    }

    private static String codeFrom(Visitor admin) {
        admin.button("people.code").first().click();
        admin.confirm("people.code");
        Locator code = admin.page().locator(".sala-one-time-code");
        assertThat(code).hasText(Pattern.compile("[A-Z2-9]{12}"));
        return code.innerText();
    }

    private Visitor cameIn(String code) {
        Visitor colleague = visitors.visitor();
        colleague.open("/login");
        colleague.signIn(USERNAME, code);
        colleague.sees(colleague.heading("shell.password.title"));
        for (Locator field :
                colleague.page().locator("vaadin-password-field input").all()) {
            field.fill(OWN_PASSWORD);
        }
        colleague.page().keyboard().press("Enter");
        colleague.sees(colleague.page().locator("vaadin-app-layout"));
        return colleague;
    }

    private static void suspended(Visitor admin) {
        admin.role(AriaRole.MENUITEM, "people.acts").click();
        admin.role(AriaRole.MENUITEM, "people.suspend").click();
        admin.confirm("people.suspend");
        // the question says it as part of its own words
        admin.sees(admin.page().getByText(admin.words("people.state.SUSPENDED")));
    }
}
