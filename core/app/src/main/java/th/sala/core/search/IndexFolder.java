package th.sala.core.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that the index is in, with the mark that says whose index it is and that it was begun to its end. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String MARK = "mark";

    private final Path path;

    IndexFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Empty where there is no index, or one that nobody knows. */
    Optional<String> mark() {
        try {
            Path mark = path.resolve(MARK);
            return Files.exists(mark) ? Optional.of(Files.readString(mark)) : Optional.empty();
        } catch (IOException broken) {
            LOG.warn("The mark of the index cannot be read", broken);
            return Optional.empty();
        }
    }

    void mark(String mark) {
        try {
            Files.writeString(path.resolve(MARK), mark);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Empties it. */
    void empty() {
        try {
            Files.createDirectories(path);
            // the mark first: what is cut off here must not look whole
            Files.deleteIfExists(path.resolve(MARK));
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(path)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether files of the index are missing or not what they were; a full disk is something else. */
    static boolean isLoss(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof IndexFormatTooOldException
                    || cause instanceof IndexFormatTooNewException
                    || cause instanceof IndexNotFoundException
                    || cause instanceof NoSuchFileException
                    || cause instanceof EOFException) {
                return true;
            }
            for (Throwable beside : cause.getSuppressed()) {
                if (!(beside instanceof FileSystemException) && isLoss(beside)) {
                    return true;
                }
            }
        }
        return false;
    }
}
