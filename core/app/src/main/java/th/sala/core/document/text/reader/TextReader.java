package th.sala.core.document.text.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tika.io.TikaInputStream;

/**
 * The process that reads. Takes files over its standard input, one after the other: size, media type, bytes. Answers with
 * the text, or with the reason why there is none. Ends with its input, and by itself where a file takes too long: the
 * portal may have been killed meanwhile.
 */
public final class TextReader {
    /** Answer: the text follows. */
    public static final int TEXT = 1;

    /** Answer: a part of the text follows, there is more. */
    public static final int PART = 2;

    /** Answer: the reason follows. */
    public static final int NONE = 3;

    private static final int IN_MEMORY = 8 << 20;
    private static final int TOOK_TOO_LONG = 3;
    /** A long file is given up for its first part before its time is over. */
    private static final double TIME_TO_READ = 0.75;

    private final Source source;
    private final int letters;
    private final Duration time;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "limit");
        thread.setDaemon(true);
        return thread;
    });

    TextReader(Source source, int letters, Duration time) {
        this.source = source;
        this.letters = letters;
        this.time = time;
    }

    /** Starts with the number of letters that are wanted and the seconds one file may take. */
    public static void main(String[] words) throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        // whatever a library prints must not stand between the answers
        System.setOut(System.err);
        // nobody else takes it away where the portal was killed
        Path.of(System.getProperty("java.io.tmpdir")).toFile().deleteOnExit();
        new TextReader(new FileText(), Integer.parseInt(words[0]), Duration.ofSeconds(Long.parseLong(words[1])))
                .serve(new FileInputStream(FileDescriptor.in), out);
    }

    void serve(InputStream in, java.io.OutputStream out) throws IOException {
        var files = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        var answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        for (long size = next(files); size >= 0; size = next(files)) {
            var limit = clock.schedule(
                    () -> Runtime.getRuntime().halt(TOOK_TOO_LONG), time.toMillis(), TimeUnit.MILLISECONDS);
            answer(files, size, files.readUTF(), answers);
            limit.cancel(false);
            answers.flush();
        }
    }

    private static long next(DataInputStream files) throws IOException {
        try {
            return files.readLong();
        } catch (EOFException over) {
            return -1;
        }
    }

    private void answer(DataInputStream files, long size, String mediaType, DataOutputStream answers)
            throws IOException {
        var bytes = new Part(files, size);
        var text = new PageText(letters, System.nanoTime() + (long) (time.toNanos() * TIME_TO_READ));
        try {
            if (TextTypes.isPlain(mediaType)) {
                plain(bytes.readAllBytes(), text);
            } else {
                read(bytes, size, mediaType, text);
            }
            byte[] utf8 = text.text().getBytes(StandardCharsets.UTF_8);
            answers.writeByte(text.isFull() ? PART : TEXT);
            answers.writeInt(utf8.length);
            answers.write(utf8);
        } catch (Unread none) {
            answers.writeByte(NONE);
            answers.writeUTF(none.reason().name());
        }
        bytes.skipAll();
    }

    private static void plain(byte[] bytes, PageText to) {
        char[] letters = PlainText.decode(bytes).toCharArray();
        try {
            to.characters(letters, 0, letters.length);
        } catch (org.xml.sax.SAXException enough) {
            // is told by the text itself
            return;
        }
    }

    private void read(Part bytes, long size, String mediaType, PageText text) throws IOException, Unread {
        if (size <= IN_MEMORY) {
            try (var file = TikaInputStream.get(bytes.readAllBytes())) {
                source.read(file, mediaType, text);
            }
            return;
        }
        Path path = Files.createTempFile("file", "");
        try {
            try (var to = Files.newOutputStream(path)) {
                bytes.transferTo(to);
            }
            try (var file = TikaInputStream.get(path)) {
                source.read(file, mediaType, text);
            }
        } finally {
            Files.delete(path);
        }
    }

    /** Gives the text of a file. */
    interface Source {
        void read(TikaInputStream file, String mediaType, PageText to) throws Unread, IOException;
    }

    /** The bytes of one file in the stream of all; closing it closes nothing. */
    private static final class Part extends InputStream {
        private final InputStream all;
        private long left;

        Part(InputStream all, long size) {
            this.all = all;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = all.read(to, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }

        void skipAll() throws IOException {
            all.skipNBytes(left);
            left = 0;
        }
    }
}
