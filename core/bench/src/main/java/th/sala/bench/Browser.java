package th.sala.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Chromium with one profile per person. */
final class Browser implements AutoCloseable {
    private static final String PASSWORD = "sala-2567-demo";
    private static final double SLOW_MACHINE_MILLIS = 60_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("sala.chromium", "/usr/bin/chromium")))
                    .setArgs(FLAGS));

    /** What went over the line for a page: encoded bytes with their headers, and answered requests. */
    static final class Traffic {
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong requests = new AtomicLong();

        double kilobytes() {
            return bytes.get() / 1024.0;
        }

        double requests() {
            return requests.get();
        }

        void reset() {
            bytes.set(0);
            requests.set(0);
        }
    }

    /** A new person at a browser that has never seen the portal. */
    Page visitor() {
        BrowserContext context = chromium.newContext();
        context.setDefaultTimeout(SLOW_MACHINE_MILLIS);
        return context.newPage();
    }

    static Traffic watch(Page page) {
        Traffic traffic = new Traffic();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.loadingFinished", event -> {
            long encoded = event.get("encodedDataLength").getAsLong();
            if (encoded > 0) {
                traffic.bytes.addAndGet(encoded);
                traffic.requests.incrementAndGet();
            }
        });
        return traffic;
    }

    /** A new person who has signed in with a sample account. */
    Page signedIn(Portal portal, String account) {
        Page page = visitor();
        page.navigate(portal.url("/login"));
        page.locator("vaadin-text-field input").first().fill(account);
        page.locator("vaadin-password-field input").first().fill(PASSWORD);
        page.locator("vaadin-password-field input").first().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Waits until the grid has drawn its rows. */
    static Locator grid(Page page) {
        Locator grid = page.locator("vaadin-grid").first();
        grid.waitFor();
        page.waitForFunction("() => { const g = document.querySelector('vaadin-grid');"
                + " return g && !g.hasAttribute('loading') && g.size > 0; }");
        return grid;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
