package th.sala.db.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Why the database or its home cannot be used; the message is one sentence for the person who starts the portal. */
public class DatabaseFault extends RuntimeException {
    public DatabaseFault(String sentence) {
        super(sentence);
    }

    public DatabaseFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Says what an input/output error in {@code folder} means: no room left, not writable, or what the system says. */
    public static DatabaseFault of(Path folder, IOException error) {
        String said = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("quota exceeded")) {
            return noRoom(folder, error);
        }
        if (error instanceof AccessDeniedException
                || said.contains("read-only")
                || said.contains("permission denied")) {
            return new DatabaseFault(
                    "The home folder %s is not writable: make it writable or choose another one with --home."
                            .formatted(folder),
                    error);
        }
        String reason = error instanceof FileSystemException file
                ? file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "it cannot be created")
                : error.toString();
        return new DatabaseFault("The home folder %s cannot be used: %s.".formatted(folder, reason), error);
    }

    static DatabaseFault noRoom(Path folder, Throwable cause) {
        return new DatabaseFault(
                "The disk of %s is full: make room or choose another home with --home.".formatted(folder), cause);
    }
}
