package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoaderTest extends HostTest {
    @Test
    void nothing_of_a_module_stays_in_memory() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            use(Notes.version("1." + i + ".0"), loaders);
        }
        act(host -> host.uninstall("notes"));
        // the page before is remembered by this thread until the next one
        TestBrowser.open(PORTAL, "legal").close();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(loaders.stream().map(WeakReference::get).filter(Objects::nonNull))
                    .as("loaders alive")
                    .isEmpty();
        });
    }

    /** Opens every view, writes rows, and leaves a page standing in a view. */
    private static void use(TestModule module, List<WeakReference<ClassLoader>> loaders) {
        install(module);
        loaders.add(new WeakReference<>(PORTAL.running("notes").orElseThrow().loader()));
        notes("write", "หนึ่ง");
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes");
            page.navigate("notes/new");
        }
    }
}
