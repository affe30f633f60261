package th.sala.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for every screen, whatever it shows. */
class ScreensIT {
    /** The record of the first row of the list before. */
    private static final String ONE = "one of it";

    /** The form of the record before. */
    private static final String EDIT = "the form of it";

    /** Parts of Vaadin's own components that axe doubts: ids in the shadow, a required select. */
    private static final List<String> INSIDE_VAADIN = List.of(
            "<button part=\"toggle-button\" aria-controls=\"children\"", "<vaadin-select-value-button slot=\"value\"");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void the_plan_is_open_to_everybody() {
        Visitor policy = visitors.visitor();
        policy.open("/login");
        policy.sees(policy.heading("shell.signIn.title"));
        List<String> faults = new ArrayList<>(looked(policy, "/verify", "/login"));
        policy.signIn("staff.policy");
        faults.addAll(looked(
                policy,
                "/",
                "/strategy?year=2567&quarter=2",
                "/strategy/undertakings?year=2567&quarter=2",
                ONE,
                EDIT,
                "/strategy/budget?year=2567&quarter=2",
                "/strategy/projects?year=2567&quarter=2",
                "/strategy/report?year=2567&quarter=2",
                "/strategy/import"));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_administration_is_open_to_everybody() {
        assertThat(looked(
                        visitors.signedIn("admin"),
                        "/admin/modules",
                        "/admin/modules/strategy",
                        "/admin/modules/history",
                        "/admin/acting",
                        "/admin/acting/new",
                        "/admin/people",
                        "/admin/departments",
                        "/admin/search",
                        "/admin/store",
                        "/admin/numbers",
                        "/admin/numbers/1",
                        "/admin/numbers/1/given",
                        "/people",
                        "/people/1",
                        "/people/units",
                        "/people/units/5",
                        "/me",
                        "/me/profile",
                        "/me/absences/new"))
                .isEmpty();
    }

    @Test
    void routes_of_approvals_are_open_to_everybody() {
        Visitor admin = visitors.signedIn("admin");
        String route = "/admin/routes/strategy.proposal";
        List<String> faults = new ArrayList<>(
                looked(admin, "/admin/routes", route, route + "/try", route + "/replay", route + "/compare"));
        admin.open(route);
        admin.button("route.draft.begin").click();
        admin.isAt(route + "/draft");
        faults.addAll(looked(admin, route + "/draft", route + "/draft/desks/unit", route + "/draft/steps/0/new"));
        assertThat(faults).isEmpty();
    }

    @Test
    void documents_are_open_to_everybody() {
        assertThat(looked(
                        visitors.signedIn("records"),
                        "/documents",
                        "/documents/trash",
                        "/search?q=%E0%B9%81%E0%B8%9C%E0%B8%99",
                        "/keeping",
                        "/keeping/kinds",
                        "/keeping/kinds/new",
                        "/keeping/holds",
                        "/keeping/holds/new",
                        "/keeping/destructions"))
                .isEmpty();
    }

    @Test
    void the_modules_of_a_department_are_open_to_everybody() {
        assertThat(looked(visitors.signedIn("head.it"), "/department/modules")).isEmpty();
    }

    /** What is wrong with these screens, one after the other. */
    private List<String> looked(Visitor visitor, String... screens) {
        List<String> faults = new ArrayList<>();
        for (String screen : screens) {
            open(visitor, screen);
            faults(visitor).forEach(fault -> faults.add(screen + ": " + fault));
        }
        return faults;
    }

    /** What is wrong with the screen that is open: barriers at a desk, and whether it fits on a phone. */
    List<String> faults(Visitor visitor) {
        List<String> faults = new ArrayList<>(barriers(new AxeBuilder(visitor.page())));
        visitor.page().setViewportSize(Visitors.NARROW, Visitors.HEIGHT);
        // the menu folds a moment after the window is narrow
        try {
            visitor.page().waitForCondition(() -> visitor.sidewaysScroll() <= 0);
        } catch (TimeoutError wide) {
            faults.add(visitor.sidewaysScroll() + " px sideways: " + wide.getMessage());
        }
        visitor.page().setViewportSize(Visitors.WIDE, Visitors.HEIGHT);
        return faults;
    }

    private static void open(Visitor visitor, String screen) {
        switch (screen) {
            case ONE ->
                follow(visitor, visitor.page().locator("a.sala-row-link").first());
            case EDIT -> follow(visitor, visitor.link("strategy.edit"));
            default -> visitor.open(screen);
        }
        visitor.settles();
    }

    private static void follow(Visitor visitor, Locator link) {
        visitor.settles();
        String before = visitor.page().url();
        link.click();
        visitor.page().waitForURL(url -> !url.equals(before));
    }

    static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .filter(html -> INSIDE_VAADIN.stream().noneMatch(html::startsWith))
                        .map(html -> rule.getId() + ": " + rule.getHelp() + " " + html))
                .toList();
    }
}
