package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one browser. Texts are keys of the portal's bundles, or the words themselves. */
final class Visitor {
    /** How long anything may take to appear on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String PASSWORD = "sala-2567-demo";

    private final Portal portal;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private String language = "th";

    Visitor(Portal portal, Page page) {
        this.portal = portal;
        this.page = page;
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> fault(error));
    }

    private void listen(ConsoleMessage message) {
        boolean policy = message.text().contains("Content Security Policy");
        if (policy || message.type().equals("error")) {
            fault(message.text() + " (" + message.location() + ")");
        }
    }

    private void fault(String fault) {
        if (expected.stream().noneMatch(e -> e.matcher(fault).find())) {
            faults.add(page.url() + ": " + fault);
        }
    }

    /** What the browser complained about so far: errors, refused scripts. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** From here on the browser may complain in these words: an answer 404 is an error to it. */
    Visitor expecting(String complaint) {
        expected.add(Pattern.compile(complaint));
        return this;
    }

    Page page() {
        return page;
    }

    /** Reads the screens in this language from now on. */
    void reads(String language) {
        this.language = language;
    }

    Pattern words(String text, Object... arguments) {
        return Texts.whole(language, text, arguments);
    }

    /** Types an address of the portal, such as {@code /admin/modules}. */
    void open(String path) {
        page.navigate(portal.url(path));
    }

    void signIn(String account) {
        signIn(account, PASSWORD);
        // in whatever language the person reads
        sees(page.locator("vaadin-app-layout"));
    }

    void signIn(String account, String password) {
        field("shell.signIn.name").fill(account);
        page.locator("vaadin-password-field input").fill(password);
        button("shell.signIn.submit").click();
    }

    Locator heading(String text, Object... arguments) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(words(text, arguments)).setLevel(1));
    }

    Locator button(String text, Object... arguments) {
        return role(AriaRole.BUTTON, text, arguments);
    }

    /** The title of an open dialog; the dialog itself is an empty box to the browser. */
    Locator dialog(String text, Object... arguments) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(words(text, arguments)));
    }

    Locator link(String text, Object... arguments) {
        return role(AriaRole.LINK, text, arguments);
    }

    Locator role(AriaRole role, String text, Object... arguments) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(words(text, arguments)));
    }

    Locator field(String label, Object... arguments) {
        return page.getByLabel(words(label, arguments));
    }

    /** Types into a field of a form; Enter closes the calendar of a date. */
    void fill(String label, String text) {
        Locator field = input(label);
        field.fill(text);
        field.press("Enter");
    }

    /** Types a name into a choice that searches, and takes the first that is found. */
    void pick(String label, String name) {
        input(label).fill(name);
        option(name);
    }

    /** Takes one of the few choices of a list that opens. */
    void select(String label, String name) {
        labelled("vaadin-select", label).click();
        option(name);
    }

    private void option(String name) {
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Texts.part(language, name)))
                .first()
                .click();
    }

    private Locator input(String label) {
        return labelled("vaadin-text-field, vaadin-date-picker, vaadin-combo-box, vaadin-multi-select-combo-box", label)
                .locator("input");
    }

    private Locator labelled(String kinds, String label) {
        Locator named = page.locator("label", new Page.LocatorOptions().setHasText(words(label)));
        return page.locator(kinds).filter(new Locator.FilterOptions().setHas(named));
    }

    /** Says yes to the question that is asked. */
    void confirm(String verb) {
        page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(verb)))
                .click();
    }

    /** Where this text stands, also within a longer one. */
    Locator text(String text, Object... arguments) {
        return page.getByText(Texts.part(language, text, arguments));
    }

    Locator menu() {
        return role(AriaRole.NAVIGATION, "shell.menu");
    }

    Locator menuItem(String text) {
        return menu().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words(text)));
    }

    /** Waits until the screen says this. */
    void sees(String text, Object... arguments) {
        sees(text(text, arguments).first());
    }

    void sees(Locator thing) {
        assertThat(thing).isVisible();
    }

    void doesNotSee(Locator thing) {
        assertThat(thing).isHidden();
    }

    /** Waits until the address is this path. */
    void isAt(String path) {
        page.waitForURL(portal.url(path));
    }

    /** Waits until the server has answered everything the screen asked for. */
    void settles() {
        page.waitForFunction("""
            () => window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients
                && Object.values(Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())
                && !document.querySelector('vaadin-grid[loading]')
                && document.querySelector('h1')\
            """);
    }

    /** The file that comes when this is pressed. */
    Path download(Locator thing) {
        Download file = page.waitForDownload(thing::click);
        Path kept = Folders.target().resolve("downloads").resolve(file.suggestedFilename());
        file.saveAs(kept);
        return kept;
    }

    /** Opens the person's menu and takes a choice below one of its items. */
    void choose(String item, String choice) {
        role(AriaRole.MENUITEM, "shell.person").click();
        role(AriaRole.MENUITEM, item).click();
        role(AriaRole.MENUITEM, choice)
                .or(role(AriaRole.MENUITEMCHECKBOX, choice))
                .click();
    }

    /** Whether the focus has an outline or a ring that can be seen. */
    boolean focusIsVisible() {
        return (boolean) page.evaluate("""
            () => {
                const seen = e => {
                    const s = getComputedStyle(e);
                    return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
                };
                let e = document.activeElement;
                while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
                for (let depth = 0; e && depth < 6; depth++) {
                    if (seen(e)) return true;
                    const around = e.shadowRoot ? [...e.shadowRoot.querySelectorAll('*')].some(seen) : false;
                    if (around) return true;
                    e = e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
                }
                return false;
            }\
            """);
    }

    /** What has the focus, for messages. */
    String focused() {
        return (String) page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
    }

    /** How far the page can be scrolled sideways, in CSS pixels. */
    int sidewaysScroll() {
        return (int)
                page.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    }
}
