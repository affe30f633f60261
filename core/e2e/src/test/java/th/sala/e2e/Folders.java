package th.sala.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where things lie in the repository. */
final class Folders {
    private Folders() {}

    /** The top of the repository. */
    static Path top() {
        String told = System.getProperty("sala.top");
        Path folder = Path.of(told == null ? "" : told).toAbsolutePath();
        while (!Files.exists(folder.resolve("sala")) || !Files.exists(folder.resolve("themes"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "No repository above " + Path.of("").toAbsolutePath());
            }
            folder = above;
        }
        return folder;
    }

    /** What a run leaves behind. */
    static Path target() {
        return top().resolve("core/e2e/target");
    }

    /** With everything below; nothing happens where there is nothing. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path entry : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
