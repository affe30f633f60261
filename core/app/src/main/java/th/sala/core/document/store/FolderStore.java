package th.sala.core.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;

/**
 * A folder of the home: {@code files/3f/3fa9…}. Bytes are written to {@code files/incoming}, forced to the disk and then
 * renamed, so that whatever has a hash for its name is whole.
 */
@Component
class FolderStore implements ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final int PIECE = 1 << 18;
    private static final long SPARE = 64L << 20;

    private final Path folder;
    private final Path incoming;

    @Autowired
    FolderStore(@Value("${sala.home:}") String home) throws IOException {
        this(home.isBlank() ? Files.createTempDirectory("sala-files") : Path.of(home, "files"));
    }

    FolderStore(Path folder) throws IOException {
        this.folder = folder;
        incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
    }

    @Override
    public Incoming receive(InputStream from, long most) {
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            long size = write(from, file, digest, most);
            return new ReceivedFile(file, ContentHash.of(digest.digest()), size);
        } catch (IOException | RuntimeException broken) {
            forget(file);
            throw broken instanceof IOException io ? away(io) : (RuntimeException) broken;
        }
    }

    private static long write(InputStream from, Path file, MessageDigest digest, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (var to = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = read(from, piece); read > 0; read = read(from, piece)) {
                size += read;
                if (size > most) {
                    throw new RuleBroken("document.rule.tooLarge", most >> 20);
                }
                digest.update(piece, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            to.force(true);
        }
        return size;
    }

    /** What breaks on the sender's side is no fault of the store. */
    private static int read(InputStream from, byte[] piece) {
        try {
            return from.readNBytes(piece, 0, piece.length);
        } catch (IOException broken) {
            throw new SendingBroken(broken);
        }
    }

    @Override
    public SeekableByteChannel open(ContentHash hash) {
        try {
            return FileChannel.open(place(hash), StandardOpenOption.READ);
        } catch (IOException broken) {
            if (!isThere()) {
                throw away(broken);
            }
            throw broken instanceof NoSuchFileException
                    ? new ContentMissing(hash, broken)
                    : new ContentUnreadable(hash, broken);
        }
    }

    /** Looks into the folder: where the portal itself has too many files open, no file is to blame either. */
    private boolean isThere() {
        try {
            Files.newDirectoryStream(incoming).close();
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public boolean holds(ContentHash hash) {
        return Files.exists(place(hash));
    }

    @Override
    public void remove(ContentHash hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException broken) {
            throw away(broken);
        }
    }

    @Override
    public void each(Consumer<Kept> told) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path part : parts) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
                    for (Path file : files) {
                        tell(file, told);
                    }
                }
            }
        } catch (IOException broken) {
            throw away(broken);
        }
    }

    /** One that cannot be looked at keeps none of the others back. */
    private void tell(Path file, Consumer<Kept> told) throws IOException {
        String name = file.getFileName().toString();
        if (!ContentHash.isOne(name)) {
            return;
        }
        Kept kept;
        try {
            kept = new Kept(
                    new ContentHash(name),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException broken) {
            if (!isThere()) {
                throw broken;
            }
            LOG.warn("A file cannot be looked at: {}", broken.toString());
            return;
        }
        told.accept(kept);
    }

    @Override
    public int forgetIncoming(Instant before) {
        int forgotten = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    forgotten++;
                }
            }
        } catch (IOException broken) {
            throw away(broken);
        }
        return forgotten;
    }

    private Path place(ContentHash hash) {
        return part(hash).resolve(hash.hex());
    }

    private Path part(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2));
    }

    /** In words: a full disk is told from a folder that is not there for a while, such as one on the network. */
    private RuleBroken away(IOException broken) {
        RuleBroken told = new RuleBroken(isFull() ? "document.store.full" : "document.store.away");
        told.initCause(broken);
        return told;
    }

    private boolean isFull() {
        OptionalLong free = free();
        return free.isPresent() && free.getAsLong() < SPARE;
    }

    @Override
    public OptionalLong free() {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException away) {
            return OptionalLong.empty();
        }
    }

    private void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw away(broken);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    /** A file in the folder for what comes in. */
    private final class ReceivedFile implements Incoming {
        private final Path file;
        private final ContentHash hash;
        private final long size;

        ReceivedFile(Path file, ContentHash hash, long size) {
            this.file = file;
            this.hash = hash;
            this.size = size;
        }

        @Override
        public ContentHash hash() {
            return hash;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Path file() {
            return file;
        }

        @Override
        public void keep() {
            Path part = part(hash);
            try {
                if (Files.notExists(part)) {
                    Files.createDirectories(part);
                    force(folder);
                }
                Files.move(file, place(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(part);
            } catch (IOException broken) {
                throw away(broken);
            }
        }

        /** A new name is on the disk only with its folder. */
        private static void force(Path folder) throws IOException {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }

        @Override
        public void close() {
            forget(file);
        }
    }
}
