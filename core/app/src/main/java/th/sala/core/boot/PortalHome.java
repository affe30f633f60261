package th.sala.core.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import th.sala.db.embedded.DatabaseFault;
import th.sala.db.embedded.Folders;
import th.sala.db.embedded.HomeLock;

/** The home folder: held for this portal, with its folders in place and a note of what it was made for. */
final class PortalHome implements AutoCloseable {
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
            // what an earlier run left there belongs to nobody; its database may still be stopping
            Folders.empty(home.path().resolve("tmp"));
            return home;
        } catch (IOException error) {
            lock.close();
            throw DatabaseFault.of(folder, error);
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
