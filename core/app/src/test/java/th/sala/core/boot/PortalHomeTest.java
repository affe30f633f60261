package th.sala.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalHomeTest {
    @TempDir
    Path folder;

    @Test
    void a_new_home_is_what_was_asked_for_and_stays_so() {
        try (PortalHome home = PortalHome.open(folder)) {
            assertThat(home.kind(true)).isEqualTo(HomeKind.EMPTY);
        }
        try (PortalHome home = PortalHome.open(folder)) {
            assertThat(home.kind(false)).isEqualTo(HomeKind.EMPTY);
            assertThat(home.kind(true)).isEqualTo(HomeKind.EMPTY);
        }
    }

    @Test
    void a_sample_is_never_opened_as_empty() {
        try (PortalHome home = PortalHome.open(folder)) {
            assertThat(home.kind(false)).isEqualTo(HomeKind.SAMPLE);
            assertThatThrownBy(() -> home.kind(true)).hasMessageContaining("holds the sample agency");
        }
    }

    @Test
    void a_home_with_data_whose_note_is_lost_stays_on_this_machine() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (PortalHome home = PortalHome.open(folder)) {
            assertThat(home.kind(false).loopbackOnly()).isTrue();
        }
    }

    @Test
    void what_an_earlier_run_left_in_tmp_is_swept_away() throws Exception {
        Files.createDirectories(folder.resolve("tmp/upload"));
        Files.writeString(folder.resolve("tmp/upload/half.xlsx"), "half");
        try (PortalHome home = PortalHome.open(folder)) {
            assertThat(home.path().resolve("tmp")).isEmptyDirectory();
        }
    }

    @Test
    void a_database_of_an_earlier_run_may_still_take_its_files_away() throws Exception {
        Path tmp = Files.createDirectories(folder.resolve("tmp"));
        AtomicBoolean opening = new AtomicBoolean(true);
        CompletableFuture<Void> database = CompletableFuture.runAsync(() -> {
            for (int no = 0; opening.get(); no++) {
                Path own = tmp.resolve("ib" + no % 50).resolve("deep");
                own.toFile().mkdirs();
                own.toFile().delete();
                own.getParent().toFile().delete();
            }
        });
        for (int start = 0; start < 200; start++) {
            PortalHome.open(folder).close();
        }
        opening.set(false);
        database.get(10, TimeUnit.SECONDS);
    }
}
