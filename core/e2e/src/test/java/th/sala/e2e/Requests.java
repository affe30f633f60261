package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import th.sala.api.time.ThaiDates;

/** What people do with requests: write what is asked for, put it up, decide, take the memo. */
final class Requests {
    /** Code of a line every mission unit has. */
    private static final String BUDGET = "ยศ-01";

    private Requests() {}

    /**
     * Proposes a project of the own unit.
     *
     * @return the address of its page, which is open then
     */
    static String proposed(Visitor who, String name, String baht) {
        LocalDate first = LocalDate.now(ThaiDates.ZONE).plusMonths(1).withDayOfMonth(1);
        who.open("/strategy/proposals/new");
        who.field("strategy.proposal.name").fill(name);
        who.field("strategy.proposal.reason").fill("ของเดิมเสื่อมสภาพ");
        who.field("strategy.proposal.objective").fill("ให้ใช้งานได้");
        who.fill("strategy.proposal.from", ThaiDates.typed(first));
        who.fill("strategy.proposal.to", ThaiDates.typed(first.plusMonths(2)));
        who.pick("strategy.proposal.budget", BUDGET);
        who.fill("strategy.proposal.amountBaht", baht);
        return saved(who, "/strategy/proposals/");
    }

    /** Saves the form of a record and waits for its page. */
    static String saved(Visitor who, String list) {
        who.settles();
        who.button("ui.save").click();
        who.page().waitForURL(Pattern.compile(".*" + list + "[0-9]+$"));
        who.sees(who.page().locator(".sala-standing"));
        return who.page().url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    /**
     * Puts the record up whose page is open.
     *
     * @param verb of the button
     * @return the address of the request
     */
    static String putUp(Visitor who, String verb) {
        who.button(verb).click();
        who.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(who.words(verb)))
                .click();
        who.sees("ui.approval.state.UNDER_WAY");
        return "/" + who.page().locator(".sala-standing-head a").getAttribute("href");
    }

    /** Agrees to the request at this address. */
    static void agree(Visitor who, String request) {
        who.open(request);
        who.button("approval.agree").click();
        who.sees("approval.done.AGREED");
    }

    /** As {@link #agree}, at the last step. */
    static void approve(Visitor who, String request) {
        who.open(request);
        who.button("approval.agree.last").click();
        who.sees("approval.done.AGREED.last");
    }

    /** Goes to the list of what waits by way of the menu, whose item is called otherwise while something waits. */
    static void goToInbox(Visitor who) {
        who.menu().locator("vaadin-side-nav-item[path=approvals]").click();
        who.sees(who.heading("approval.title"));
    }

    /** The line of a request in the list that is open. */
    static Locator row(Visitor who, String request) {
        return who.page().locator(".sala-approvals vaadin-grid a[href^='" + request.substring(1) + "']");
    }

    /** How many the menu says wait. */
    static Locator waiting(Visitor who) {
        return who.menu().locator(".sala-menu-count");
    }

    /** How many wait; to be asked on a page that has settled. */
    static int number(Visitor who) {
        who.settles();
        return waiting(who).count() == 0
                ? 0
                : Integer.parseInt(waiting(who).innerText().strip());
    }

    static void waitsFor(Visitor who, int number) {
        if (number == 0) {
            assertThat(waiting(who)).hasCount(0);
        } else {
            assertThat(waiting(who)).hasText(Integer.toString(number));
        }
    }

    /** The memo of the approved request that is open: its text without the spaces. */
    static String memo(Visitor who) throws IOException {
        Path file = who.download(who.button("approval.memo"));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return squeezed(new PDFTextStripper().getText(pdf));
        }
    }

    static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]+", "");
    }
}
