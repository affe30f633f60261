package th.sala.core.document.text.reader;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;

/** A process whose parser never comes back. */
public final class HangingReader {
    private HangingReader() {}

    public static void main(String[] words) throws IOException {
        new TextReader(
                        (file, type, to) -> {
                            while (true) {
                                Thread.onSpinWait();
                            }
                        },
                        Integer.parseInt(words[0]),
                        Duration.ofSeconds(Long.parseLong(words[1])))
                .serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }
}
