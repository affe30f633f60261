package th.sala.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** What the sign-in page costs on the line, at the first visit and at the second. */
final class FirstLoadBench implements Measurement {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        try (Browser browser = new Browser()) {
            Page page = browser.visitor();
            Browser.Traffic traffic = Browser.watch(page);
            visit(page, portal);
            add(figures, portal, "first visit, compressed", traffic.kilobytes(), "KB", "<= 500");
            add(figures, portal, "first visit, requests", traffic.requests(), "", "<= 30");
            page.navigate("about:blank");
            traffic.reset();
            visit(page, portal);
            add(figures, portal, "second visit, compressed", traffic.kilobytes(), "KB", "<= 10");
            add(figures, portal, "second visit, requests", traffic.requests(), "", "");
        }
    }

    private static void visit(Page page, Portal portal) {
        page.navigate(portal.url("/login"));
        page.locator("vaadin-password-field input").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void add(Figures figures, Portal portal, String name, double value, String unit, String goal) {
        figures.add(new Figure("sign-in page, " + name, value, unit, goal, "/login in Chromium", "", portal.flags()));
    }
}
