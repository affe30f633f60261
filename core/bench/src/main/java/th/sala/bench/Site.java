package th.sala.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the project with one scratch home, and the portal on it that all measurements share. */
final class Site implements AutoCloseable {
    private final Path top;
    private final Path home;
    private @Nullable Portal portal;

    private Site(Path top, Path home) {
        this.top = top;
        this.home = home;
    }

    /** Begins with a home that nobody used before. */
    static Site fresh(Path top) throws IOException {
        Path home = top.resolve("target/bench-home");
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                List<Path> entries = old.sorted(Comparator.reverseOrder()).toList();
                for (Path entry : entries) {
                    Files.delete(entry);
                }
            }
        }
        return new Site(top, home);
    }

    Path top() {
        return top;
    }

    /** The running portal, started where needed. */
    Portal portal() throws IOException {
        Portal running = portal;
        if (running == null) {
            running = Portal.start(top, home, Map.of());
            portal = running;
        }
        return running;
    }

    /** Stops the portal and starts it anew with these words in its environment. */
    Portal restart(Map<String, String> environment) throws Exception {
        close();
        Portal fresh = Portal.start(top, home, environment);
        portal = fresh;
        return fresh;
    }

    @Override
    public void close() throws InterruptedException {
        Portal running = portal;
        portal = null;
        if (running != null) {
            running.close();
        }
    }
}
