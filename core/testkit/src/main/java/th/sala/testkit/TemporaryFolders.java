package th.sala.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Folders of the tests, gone when the JVM ends: jars, keys and homes are shared by all tests of a run. */
final class TemporaryFolders {
    private static final Set<Path> MADE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> MADE.forEach(TemporaryFolders::delete)));
    }

    private TemporaryFolders() {}

    static Path make(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        MADE.add(folder);
        return folder;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // a portal that ends in the same moment may still write there
            LoggerFactory.getLogger(TemporaryFolders.class).info("{} is left: {}", folder, e.toString());
        }
    }
}
