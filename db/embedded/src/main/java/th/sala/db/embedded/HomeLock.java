package th.sala.db.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds a home folder for one portal: whoever holds it may stop a database left over in that home, nobody else. The
 * operating system releases it when the process ends, however it ends.
 */
public final class HomeLock implements AutoCloseable {
    private static final int PID_DIGITS = 20;

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Creates the folder where needed and takes it.
     *
     * @throws DatabaseFault if the folder is not writable or another portal holds it
     */
    public static HomeLock take(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            if (!Files.isWritable(home)) {
                throw new DatabaseFault(
                        "The home folder %s is not writable: make it writable or choose another one with --home."
                                .formatted(home));
            }
            return take(home, FileChannel.open(home.resolve("lock"), CREATE, READ, WRITE));
        } catch (IOException error) {
            throw DatabaseFault.of(folder, error);
        }
    }

    private static HomeLock take(Path home, FileChannel channel) throws IOException {
        boolean held = false;
        try {
            held = channel.tryLock() != null;
            if (!held) {
                throw taken(home, read(channel));
            }
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid));
            return new HomeLock(home, channel);
        } catch (OverlappingFileLockException sameProcess) {
            throw taken(home, read(channel));
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static DatabaseFault taken(Path home, String pid) {
        return new DatabaseFault(
                "Another Sala%s is using the home folder %s: stop it first or choose another home with --home."
                        .formatted(pid.isEmpty() ? "" : " (process " + pid + ")", home));
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PID_DIGITS);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    /** The folder, absolute and without symbolic links. */
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException error) {
            throw DatabaseFault.of(home, error);
        }
    }
}
