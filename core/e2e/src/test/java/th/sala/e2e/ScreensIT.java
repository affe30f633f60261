package th.sala.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for every screen, whatever it shows. */
class ScreensIT {
    private static final String EDIT = "the form of an undertaking";
    private static final String ONE = "an undertaking";

    /** Parts of Vaadin's own components that axe doubts: ids in the shadow, a required select. */
    private static final List<String> INSIDE_VAADIN = List.of(
            "<button part=\"toggle-button\" aria-controls=\"children\"", "<vaadin-select-value-button slot=\"value\"");

    private static final List<String> STRATEGY = List.of(
            "/",
            "/strategy?year=2567&quarter=2",
            "/strategy/undertakings?year=2567&quarter=2",
            ONE,
            EDIT,
            "/strategy/budget?year=2567&quarter=2",
            "/strategy/projects?year=2567&quarter=2",
            "/strategy/report?year=2567&quarter=2",
            "/strategy/import");

    private static final List<String> ADMINISTRATION = List.of(
            "/admin/modules",
            "/admin/modules/strategy",
            "/admin/modules/history",
            "/admin/acting",
            "/admin/acting/new",
            "/people",
            "/people/1",
            "/people/units",
            "/people/units/5",
            "/me",
            "/me/profile",
            "/me/absences/new");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void no_screen_has_serious_barriers_in_light() {
        everywhere(Visitors.WIDE, ColorScheme.LIGHT, ScreensIT::barriers);
    }

    @Test
    void no_screen_has_serious_barriers_in_dark() {
        everywhere(Visitors.WIDE, ColorScheme.DARK, ScreensIT::barriers);
    }

    @Test
    void no_screen_scrolls_sideways_on_a_phone() {
        everywhere(Visitors.NARROW, ColorScheme.LIGHT, (visitor, found) -> {
            if (visitor.sidewaysScroll() > 0) {
                found.add(visitor.sidewaysScroll() + " px sideways");
            }
        });
    }

    private void everywhere(int width, ColorScheme colours, BiConsumer<Visitor, List<String>> look) {
        var faults = new SoftAssertions();
        Visitor policy = visitors.visitor(width, colours);
        policy.open("/login");
        policy.sees(policy.heading("shell.signIn.title"));
        check(policy, "/login", look, faults);
        policy.signIn("staff.policy");
        STRATEGY.forEach(screen -> check(open(policy, screen), screen, look, faults));

        Visitor admin = visitors.visitor(width, colours);
        admin.open("/login");
        admin.signIn("admin");
        ADMINISTRATION.forEach(screen -> check(open(admin, screen), screen, look, faults));

        Visitor head = visitors.visitor(width, colours);
        head.open("/login");
        head.signIn("head.it");
        check(open(head, "/department/modules"), "/department/modules", look, faults);
        faults.assertAll();
    }

    private static Visitor open(Visitor visitor, String screen) {
        switch (screen) {
            case ONE -> visitor.page().locator("a.sala-row-link").first().click();
            case EDIT -> visitor.link("strategy.edit").click();
            default -> visitor.open(screen);
        }
        visitor.settles();
        return visitor;
    }

    private static void check(
            Visitor visitor, String screen, BiConsumer<Visitor, List<String>> look, SoftAssertions faults) {
        List<String> found = new java.util.ArrayList<>();
        look.accept(visitor, found);
        faults.assertThat(found).as(screen).isEmpty();
    }

    private static void barriers(Visitor visitor, List<String> found) {
        List<Rule> violations = new AxeBuilder(visitor.page()).analyze().getViolations();
        violations.stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .forEach(rule -> rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .filter(html -> INSIDE_VAADIN.stream().noneMatch(html::startsWith))
                        .forEach(html -> found.add(rule.getId() + ": " + rule.getHelp() + " " + html)));
    }
}
