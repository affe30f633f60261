package th.sala.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The people of one journey, each with a browser of their own; the journeys of a class share one portal. What went wrong
 * in a browser fails the journey, and a failed journey leaves pictures and a trace of each visitor.
 */
final class Visitors implements BeforeEachCallback, AfterEachCallback {
    static final int WIDE = 1440;
    static final int NARROW = 390;
    static final int HEIGHT = 900;

    private final List<Visitor> here = new ArrayList<>();
    private @Nullable Store shared;

    @Override
    public void beforeEach(ExtensionContext journey) {
        shared = journey.getRoot().getStore(Namespace.create(Visitors.class));
    }

    private Store shared() {
        return Objects.requireNonNull(shared);
    }

    Portal portal() {
        return shared().computeIfAbsent(Portal.class, key -> Portal.onFreshHome(), Portal.class);
    }

    private Browser browser() {
        return shared().computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                .browser();
    }

    /** Somebody before the sign-in page, at a desk. */
    Visitor visitor() {
        return visitor(WIDE);
    }

    /** Somebody with a screen of this width in CSS pixels. */
    Visitor visitor(int width) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("th-TH")
                        .setTimezoneId("Asia/Bangkok")
                        .setHasTouch(width <= NARROW)
                        .setAcceptDownloads(true)
                        .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(Visitor.PATIENCE.toMillis());
        // without what the page consists of at each step, which takes a fifth of the time of a journey
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true));
        var visitor = new Visitor(portal(), context.newPage());
        here.add(visitor);
        return visitor;
    }

    /** Another window of the same browser. */
    Visitor window(Visitor of) {
        var visitor = new Visitor(portal(), of.page().context().newPage());
        here.add(visitor);
        return visitor;
    }

    /** Somebody signed in, on the start page. */
    Visitor signedIn(String account) {
        Visitor visitor = visitor();
        visitor.open("/login");
        visitor.signIn(account);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        boolean failed = journey.getExecutionException().isPresent();
        List<String> faults = here.stream().flatMap(v -> v.faults().stream()).toList();
        List<BrowserContext> browsers =
                here.stream().map(v -> v.page().context()).distinct().toList();
        for (int i = 0; i < browsers.size(); i++) {
            BrowserContext context = browsers.get(i);
            if (failed || !faults.isEmpty()) {
                keep(context, journey, i + 1);
            }
            context.close();
        }
        here.clear();
        if (!faults.isEmpty() && !failed) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", faults));
        }
    }

    private static void keep(BrowserContext context, ExtensionContext journey, int number) {
        String name = journey.getRequiredTestClass().getSimpleName() + "-"
                + journey.getRequiredTestMethod().getName() + "-" + number;
        Path folder = Folders.target().resolve("failed");
        for (Page page : context.pages()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
    }
}
