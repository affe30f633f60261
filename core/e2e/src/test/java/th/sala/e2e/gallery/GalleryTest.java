package th.sala.e2e.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One gallery and one browser in Thai for the tests of a class; every test has a fresh window. */
abstract class GalleryTest {
    private static ServletWebServerApplicationContext gallery;
    private static Playwright playwright;
    private static Browser browser;
    private static BrowserContext person;

    private final List<String> refused = new CopyOnWriteArrayList<>();
    Page page;

    @BeforeAll
    static void open() {
        gallery = Gallery.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        person = browser.newContext(
                new Browser.NewContextOptions().setLocale("th").setAcceptDownloads(true));
        person.setDefaultTimeout(10_000);
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on this machine"));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
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

    final void visit(String path) {
        page.navigate("http://localhost:" + gallery.getWebServer().getPort() + "/" + path);
        page.waitForSelector("h1");
    }
}
