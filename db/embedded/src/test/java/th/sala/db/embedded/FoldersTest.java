package th.sala.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final int TIMES = 300;

    @TempDir
    private Path folder;

    @Test
    void a_folder_goes_with_what_is_in_it() throws Exception {
        Path gone = Files.createDirectories(folder.resolve("gone/deep/deeper"));
        Files.writeString(gone.resolve("file"), "x");
        Folders.delete(folder.resolve("gone"));
        assertThat(folder).isEmptyDirectory();
        Folders.delete(folder.resolve("gone"));
    }

    @Test
    void somebody_who_is_still_ending_there_is_no_fault() throws Exception {
        var over = new AtomicBoolean();
        var began = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                busy();
                began.countDown();
            }
        });
        began.await();
        for (int i = 0; i < TIMES; i++) {
            Folders.empty(folder);
        }
        over.set(true);
        other.join();
        Folders.empty(folder);
        assertThat(folder).isEmptyDirectory();
    }

    /** Files and folders that come and go, as those of a database that is being stopped. */
    private void busy() {
        try {
            Path deep = Files.createDirectories(folder.resolve("deep"));
            for (int i = 0; i < 20; i++) {
                Files.writeString(deep.resolve("file" + i), "x");
            }
            for (int i = 0; i < 20; i++) {
                Files.deleteIfExists(deep.resolve("file" + i));
            }
        } catch (NoSuchFileException | FileAlreadyExistsException swept) {
            // the folder was just removed, perhaps while it was being made: make it anew
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
