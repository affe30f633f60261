package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFoldersTest {
    @TempDir
    Path temporary;

    @Test
    void what_a_run_of_tests_makes_in_the_temporary_folder_goes_with_it() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        Run.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("made " + temporary);
        assertThat(temporary.toFile().list((folder, name) -> name.startsWith("sala-")))
                .isEmpty();
    }

    /** Makes a signed module, as most tests do. */
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) {
            System.out.println("made " + Notes.bare("1.0.0").build());
        }
    }
}
