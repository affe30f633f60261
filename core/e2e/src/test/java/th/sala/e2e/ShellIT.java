package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every signed-in person has around the work: keys, language, colours, phone. */
class ShellIT {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void the_keyboard_alone_leads_to_the_content_and_shows_its_keys() {
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/");
        staff.sees(staff.heading("shell.home.title"));

        staff.page().keyboard().press("Tab");
        assertThat(staff.button("shell.skip")).isFocused();
        assertThat(staff.button("shell.skip")).isInViewport();
        staff.page().keyboard().press("Enter");
        assertThat(staff.role(AriaRole.MAIN, "")).isFocused();

        staff.page().keyboard().press("Control+/");
        staff.sees(staff.dialog("shell.shortcuts"));
        staff.page().keyboard().press("Escape");
        staff.doesNotSee(staff.dialog("shell.shortcuts"));
    }

    @Test
    void every_stop_of_the_tab_key_shows_where_it_is() {
        Visitor staff = visitors.signedIn("staff.it");
        staff.page().keyboard().press("Tab");
        for (int stop = 1; !staff.focused().startsWith("<body") && stop < 30; stop++) {
            assertThat(staff.focusIsVisible())
                    .as("stop %d: %s", stop, staff.focused())
                    .isTrue();
            staff.page().keyboard().press("Tab");
        }
    }

    @Test
    void language_and_colours_change_at_once_and_are_kept_for_the_person() {
        Visitor secretary = visitors.signedIn("secretary");
        secretary.choose("shell.language", "shell.language.en");
        secretary.reads("en");
        secretary.sees(secretary.heading("shell.home.title"));
        assertThat(secretary.page().locator("html")).hasAttribute("lang", "en");

        secretary.choose("shell.theme", "shell.theme.dark");
        assertThat(secretary.page().locator("html")).hasAttribute("data-theme", "dark");

        Visitor elsewhere = visitors.signedIn("secretary");
        elsewhere.reads("en");
        elsewhere.sees(elsewhere.heading("shell.home.title"));
        assertThat(elsewhere.page().locator("html")).hasAttribute("data-theme", "dark");

        secretary.choose("shell.language", "shell.language.th");
        secretary.reads("th");
        secretary.sees(secretary.heading("shell.home.title"));
        secretary.choose("shell.theme", "shell.theme.system");
    }

    @Test
    void on_a_phone_the_menu_is_a_drawer() {
        Visitor director = visitors.visitor(Visitors.NARROW);
        director.open("/login");
        director.signIn("director");
        director.doesNotSee(director.menuItem("shell.home.title"));
        director.button("shell.menu.open").click();
        director.sees(director.menuItem("shell.home.title"));
        director.menuItem("shell.home.title").click();
        director.doesNotSee(director.menuItem("shell.home.title"));
    }

    @Test
    void an_address_without_a_page_says_so_and_leads_home() {
        Visitor director = visitors.signedIn("director").expecting("404");
        director.open("/no/such/page");
        director.sees(director.heading("shell.error.notFound"));
        director.link("shell.error.home").click();
        director.sees(director.heading("shell.home.title"));
    }
}
