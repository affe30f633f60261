package th.sala.core.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.api.RuleBroken;

/** The folder that holds the bytes of documents. */
class FolderStoreTest {
    private static final ContentHash HELLO =
            new ContentHash("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    private final Path home;
    private final ContentStore store;

    FolderStoreTest(@TempDir Path home) throws IOException {
        this.home = home;
        store = new FolderStore(home.resolve("files"));
    }

    @Test
    void bytes_are_found_by_their_hash_once_they_are_kept_and_not_before() {
        try (Incoming hello = receive("hello")) {
            assertThat(hello.hash()).isEqualTo(HELLO);
            assertThat(hello.size()).isEqualTo(5);
            assertThat(store.holds(HELLO)).isFalse();
            hello.keep();
        }
        assertThat(text(store.open(HELLO))).isEqualTo("hello");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void what_is_not_kept_leaves_nothing() {
        try (Incoming hello = receive("hello")) {
            assertThat(hello.file()).hasContent("hello");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void the_same_bytes_are_there_once_and_mend_damaged_ones() throws IOException {
        keep("hello");
        keep("hello");
        assertThat(files()).hasSize(1);
        Files.writeString(files().getFirst(), "HELLO");
        keep("hello");
        assertThat(text(store.open(HELLO))).isEqualTo("hello");
    }

    @Test
    void more_than_the_limit_is_refused_in_words_and_leaves_nothing() {
        assertThatThrownBy(() -> store.receive(new Endless(), 3L << 20))
                .isInstanceOfSatisfying(RuleBroken.class, rule -> {
                    assertThat(rule.key()).isEqualTo("document.rule.tooLarge");
                    assertThat(rule.arguments()).containsExactly(3L);
                });
        assertThat(files()).isEmpty();
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> store.receive(broken, 10)).isInstanceOf(SendingBroken.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_store_that_is_away_says_so_and_goes_on_when_it_is_back() throws IOException {
        keep("hello");
        Files.move(home.resolve("files"), home.resolve("unplugged"));
        awayAtOnce(() -> receive("hello").close());
        awayAtOnce(() -> store.open(HELLO).close());
        Files.move(home.resolve("unplugged"), home.resolve("files"));
        assertThat(text(store.open(HELLO))).isEqualTo("hello");
    }

    @Test
    void a_full_disk_is_told_from_one_that_is_away_and_keeps_what_it_has() throws IOException {
        Configuration small =
                Configuration.unix().toBuilder().setMaxSize(8L << 20).build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            ContentStore full = new FolderStore(disk.getPath("/files"));
            assertThatThrownBy(() -> full.receive(new Endless(), 32L << 20))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("document.store.full"));
            assertThat(Files.list(disk.getPath("/files/incoming"))).isEmpty();
        }
    }

    @Test
    void bytes_that_are_not_there_are_missing_and_not_away() {
        assertThatThrownBy(() -> store.open(HELLO)).isInstanceOf(ContentMissing.class);
        store.remove(HELLO);
    }

    @Test
    void bytes_that_cannot_be_opened_are_neither_missing_nor_is_the_store_away() throws IOException {
        keep("hello");
        Path file = files().getFirst();
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertThatThrownBy(() -> store.open(HELLO)).isInstanceOf(ContentUnreadable.class);
    }

    @Test
    void what_a_killed_portal_left_half_is_forgotten_later() throws IOException {
        Files.writeString(home.resolve("files/incoming/half"), "hel");
        assertThat(store.forgetIncoming(Instant.now().minusSeconds(60))).isZero();
        assertThat(store.forgetIncoming(Instant.now().plusSeconds(60))).isOne();
        assertThat(files()).isEmpty();
    }

    @Test
    void everything_that_is_kept_is_told() {
        keep("hello");
        keep("world");
        List<ContentStore.Kept> told = new ArrayList<>();
        store.each(told::add);
        assertThat(told).extracting(ContentStore.Kept::size).containsExactly(5L, 5L);
        assertThat(told).extracting(ContentStore.Kept::hash).contains(HELLO);
    }

    private void keep(String text) {
        try (Incoming incoming = receive(text)) {
            incoming.keep();
        }
    }

    private Incoming receive(String text) {
        return store.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);
    }

    private static void awayAtOnce(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("document.store.away"));
    }

    private static String text(SeekableByteChannel channel) {
        try (channel) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> incoming() {
        return files().stream().filter(f -> f.getParent().endsWith("incoming")).toList();
    }

    private List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    /** Never ends. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 1;
        }
    }
}
