package th.sala.core.boot;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.sala.db.embedded.DatabaseFault;
import th.sala.db.embedded.HomeLock;

/** The home folder: held for this portal, with its folders in place and a note of what it was made for. */
final class PortalHome implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortalHome.class);
    private static final List<String> FOLDERS = List.of("log", "modules", "tmp", "trust");

    private final HomeLock lock;

    private PortalHome(HomeLock lock) {
        this.lock = lock;
    }

    static PortalHome open(Path folder) {
        HomeLock lock = HomeLock.take(folder);
        try {
            PortalHome home = new PortalHome(lock);
            for (String name : FOLDERS) {
                Files.createDirectories(lock.home().resolve(name));
            }
            home.sweep();
            return home;
        } catch (IOException error) {
            lock.close();
            throw DatabaseFault.of(folder, error);
        }
    }

    /**
     * What an earlier run left in {@code tmp} belongs to nobody. Its database may still be stopping: files come and go,
     * and what it leaves the next start sweeps.
     */
    private void sweep() throws IOException {
        Path tmp = path().resolve("tmp");
        Files.walkFileTree(tmp, new SimpleFileVisitor<>() {
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
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) throws IOException {
                if (error == null && !folder.equals(tmp)) {
                    deleteUnlessFilled(folder);
                }
                return error == null ? FileVisitResult.CONTINUE : unlessGone(error);
            }
        });
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
            LOG.info("{} is swept at the next start", folder);
        }
    }

    Path path() {
        return lock.home();
    }

    HomeLock lock() {
        return lock;
    }

    /** What this home is: as noted, else as asked for now; a home with data but no note counts as a sample. */
    HomeKind kind(boolean askedForEmpty) {
        HomeKind asked = askedForEmpty ? HomeKind.EMPTY : HomeKind.SAMPLE;
        Optional<HomeKind> noted = noted();
        HomeKind kind = noted.orElse(Files.exists(path().resolve("data")) ? HomeKind.SAMPLE : asked);
        if (askedForEmpty && kind == HomeKind.SAMPLE) {
            throw new CannotStart(
                    "The home folder %s holds the sample agency: choose another one with --home for --empty."
                            .formatted(path()));
        }
        if (noted.isEmpty()) {
            note(kind);
        }
        return kind;
    }

    private Optional<HomeKind> noted() {
        Path note = path().resolve("kind");
        try {
            return Files.exists(note) ? HomeKind.of(Files.readString(note)) : Optional.empty();
        } catch (IOException error) {
            throw DatabaseFault.of(path(), error);
        }
    }

    /** Writes down what this home was made for. */
    private void note(HomeKind kind) {
        try {
            Path fresh = path().resolve("kind.new");
            Files.writeString(
                    fresh, kind.word() + "\n", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, path().resolve("kind"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException error) {
            throw DatabaseFault.of(path(), error);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
