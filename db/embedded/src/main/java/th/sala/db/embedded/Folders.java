package th.sala.db.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes folders with what is in them. Whoever wrote there may still be ending: a file that goes or comes at the same
 * moment is no fault.
 */
public final class Folders {
    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final int ATTEMPTS = 10;

    private Folders() {}

    /** Removes what is in the folder; what comes meanwhile stays for the next time. */
    public static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
                return unlessGone(error);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error) throws IOException {
                if (error == null && !visited.equals(folder)) {
                    deleteUnlessFilled(visited);
                }
                return error == null ? FileVisitResult.CONTINUE : unlessGone(error);
            }
        });
    }

    /**
     * Removes the folder too.
     *
     * @throws IOException where it fills again and again
     */
    static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            empty(folder);
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException filledMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw filledMeanwhile;
                }
            }
        }
    }

    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static FileVisitResult unlessGone(IOException error) throws IOException {
        if (error instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw error;
    }

    private static void deleteUnlessFilled(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException filledMeanwhile) {
            LOG.info("{} fills again and stays for the next time", folder);
        }
    }
}
