package th.sala.core.document.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import th.sala.core.document.text.reader.TextReader;
import th.sala.core.document.text.reader.TextTypes;
import th.sala.core.document.text.reader.Unreadable;

/** The portal's side of the process that reads files. Whatever happens over there is an answer here. */
final class ReaderProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
    /** So much of a text file is looked at. */
    private static final long PLAIN = 12L << 20;

    private static final int PIECE = 1 << 16;
    private static final int MOST_BYTES_OF_A_LETTER = 3;
    /** The process ends by itself when the time of a file is over; it is not trusted to. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final TextLimits limits;
    private final Process process;
    private final Path scratch;
    private final DataOutputStream files;
    private final DataInputStream answers;

    ReaderProcess(TextLimits limits) throws IOException {
        this(limits, TextReader.class.getName());
    }

    ReaderProcess(TextLimits limits, String main) throws IOException {
        this.limits = limits;
        scratch = Files.createTempDirectory("sala-text");
        process = start(main);
        files = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIECE));
    }

    private Process start(String main) throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                // libraries complain of hostile files at length
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                String.valueOf(limits.letters()),
                String.valueOf(Math.max(1, limits.time().toSeconds()))));
        // nothing the portal knows, such as the password of its database, is handed on
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot", "LD_LIBRARY_PATH"));
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Reads a file; after a {@link Answer#isLast last} answer the process is of no use any more. */
    Answer read(SeekableByteChannel bytes, String mediaType) throws IOException {
        long size = TextTypes.isPlain(mediaType) ? Math.min(bytes.size(), PLAIN) : bytes.size();
        var over = new CompletableFuture<Boolean>();
        over.completeOnTimeout(false, limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(inTime -> {
                    if (!inTime) {
                        process.destroyForcibly();
                    }
                });
        long begun = System.nanoTime();
        try {
            send(bytes, size, mediaType);
            return answer(size < bytes.size());
        } catch (IOException ended) {
            boolean late = System.nanoTime() - begun >= limits.time().toNanos();
            LOG.info("The process that reads files ended over a file of type {}: {}", mediaType, ended.toString());
            return Answer.last(late ? Unreadable.TIME : Unreadable.ENDED);
        } finally {
            over.complete(true);
        }
    }

    private void send(SeekableByteChannel bytes, long size, String mediaType) throws IOException {
        files.writeLong(size);
        files.writeUTF(mediaType);
        var from = Channels.newInputStream(bytes);
        byte[] piece = new byte[PIECE];
        for (long left = size; left > 0; ) {
            int read = from.readNBytes(piece, 0, (int) Math.min(piece.length, left));
            if (read == 0) {
                throw new IOException("The file is shorter than it was");
            }
            files.write(piece, 0, read);
            left -= read;
        }
        files.flush();
    }

    private Answer answer(boolean cut) throws IOException {
        int kind = answers.readUnsignedByte();
        if (kind == TextReader.NONE) {
            return new Answer(null, false, Unreadable.valueOf(answers.readUTF()), false);
        }
        int length = kind == TextReader.TEXT || kind == TextReader.PART ? answers.readInt() : -1;
        if (length < 0 || length > limits.letters() * MOST_BYTES_OF_A_LETTER) {
            throw new IOException("An answer of " + length + " bytes");
        }
        String text = new String(answers.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(text, cut || kind == TextReader.PART, null, false);
    }

    /** Whether it still waits for files. */
    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            // the folder cannot go while files in it are open
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException left) {
            LOG.warn("What a process left behind stays in {}", scratch, left);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What came of a file.
     *
     * @param text null where there is a reason
     * @param last the process has ended over it
     */
    record Answer(
            @Nullable String text, boolean cut, @Nullable Unreadable reason, boolean isLast) {
        static Answer last(Unreadable reason) {
            return new Answer(null, false, reason, true);
        }
    }
}
