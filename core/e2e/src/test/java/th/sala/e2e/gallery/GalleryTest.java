package th.sala.e2e.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import th.sala.e2e.Chromium;

/** One gallery and one browser in Thai for the tests of a class; every test has a fresh window. */
abstract class GalleryTest {
    private static ServletWebServerApplicationContext gallery;
    private static Chromium chromium;
    private static BrowserContext person;

    private final List<String> refused = new CopyOnWriteArrayList<>();
    Page page;

    @BeforeAll
    static void open() {
        gallery = Gallery.start();
        chromium = new Chromium();
        person = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("th").setAcceptDownloads(true));
        person.setDefaultTimeout(10_000);
    }

    @AfterAll
    static void close() {
        chromium.close();
        gallery.close();
    }

    @BeforeEach
    void comeIn() {
        comeIn(1440, 900);
    }

    final void comeIn(int width, int height) {
        goAway();
        page = person.newPage();
        page.setViewportSize(width, height);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
    }

    @AfterEach
    void nothing_was_refused_by_the_script_policy() {
        assertThat(refused).isEmpty();
    }

    @AfterEach
    void goAway() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** Waits until the server has answered everything the page asked for. */
    final void settles() {
        page.waitForFunction("""
            () => Object.values(Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())
                && !document.querySelector('vaadin-grid[loading]')\
            """);
    }

    final void visit(String path) {
        page.navigate("http://localhost:" + gallery.getWebServer().getPort() + "/" + path);
        page.waitForSelector("h1");
    }
}
