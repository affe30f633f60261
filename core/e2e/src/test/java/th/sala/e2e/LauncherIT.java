package th.sala.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on bad days, with a Maven and a JDK that do as the test says. */
class LauncherIT {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Path sala = Path.of("");
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void checkout() throws IOException {
        sala = Files.createDirectories(folder.resolve("sala"));
        Files.copy(Folders.top().resolve("sala"), sala.resolve("sala"));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void told_to_stop_while_it_builds_it_takes_maven_along() throws Exception {
        Path pid = folder.resolve("pid");
        program("bin/mvn", "echo $$ > " + pid + ".new; mv " + pid + ".new " + pid + "; exec sleep 600");
        Process launcher = start("run");
        awaitFile(pid);
        ProcessHandle maven =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

        launcher.destroy();

        assertThat(launcher.waitFor(PATIENCE_SECONDS, SECONDS)).isTrue();
        maven.onExit().get(PATIENCE_SECONDS, SECONDS);
        assertThat(Files.exists(building(), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void a_build_that_was_killed_holds_up_nobody() throws Exception {
        program("bin/mvn", "echo '[ERROR] the build was tried'; exit 1");
        Files.createDirectories(sala.resolve("target"));
        Files.createSymbolicLink(building(), Path.of("999999999"));

        assertThat(failing("run")).contains("the build was tried");
    }

    @Test
    void where_it_cannot_write_it_says_so_and_does_not_wait() throws Exception {
        program("bin/mvn", "exit 1");
        Files.writeString(sala.resolve("target"), "a file in the way of the folder");

        assertThat(failing("run"))
                .contains("Sala builds in " + sala.toRealPath().resolve("target") + " and cannot");
    }

    @Test
    void a_full_disk_is_told_in_one_sentence() throws Exception {
        program("bin/mvn", "echo '[ERROR] Failed: No space left on device'; exit 1");

        assertThat(failing("run")).contains("The disk is full").doesNotContain("[ERROR]");
    }

    @Test
    void a_test_nobody_wrote_is_not_passed() throws Exception {
        program("bin/mvn", "exit 0");
        environment.put("SALA_BUILT", "yes");

        assertThat(failing("test", "NoSuchTest")).contains("No test has such a name");
    }

    @Test
    void the_quick_start_is_prepared_on_a_database_of_its_own() throws Exception {
        Path calls = folder.resolve("calls");
        program("jdk/bin/javac", "exit 0");
        program(
                "jdk/bin/java",
                "echo \"$SALA_DB_URL $*\" >> " + calls,
                "for word; do case $word in -XX:AOTCacheOutput=*) touch \"${word#*=}\" ;; esac; done");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.createDirectories(sala.resolve("target/portal"));
        environment.putAll(
                Map.of("SALA_BUILT", "yes", "JAVA_HOME", folder.resolve("jdk").toString(), "SALA_DB_URL", "jdbc:real"));

        assertThat(ended(start("run", "--port", "8080"))).isZero();

        assertThat(Files.readAllLines(calls))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("-Dsala.training=true")
                                .doesNotContain("jdbc:real"),
                        second -> assertThat(second)
                                .contains("-XX:AOTCacheOutput")
                                .doesNotContain("jdbc:real"),
                        real -> assertThat(real).startsWith("jdbc:real").contains("-XX:AOTCache=", "--port 8080"));
    }

    private Path building() {
        return sala.resolve("target/building");
    }

    private void program(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String... words) throws IOException {
        var command = new ProcessBuilder(
                        Stream.concat(Stream.of("./sala"), Stream.of(words)).toList())
                .directory(sala.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("SALA_"));
        command.environment().putAll(environment);
        return command.start();
    }

    private String failing(String... words) throws Exception {
        assertThat(ended(start(words))).isPositive();
        return Files.readString(folder.resolve("console"), StandardCharsets.UTF_8);
    }

    private static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The launcher does not end");
        }
        return process.exitValue();
    }

    private static void awaitFile(Path file) {
        try (var watch = file.getFileSystem().newWatchService()) {
            file.getParent().register(watch, java.nio.file.StandardWatchEventKinds.ENTRY_CREATE);
            long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
            while (!Files.exists(file) && System.nanoTime() < end) {
                var key = watch.poll(1, SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(file).exists();
    }
}
