package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleToolTest {
    @TempDir
    private Path top;

    private void run(String... words) throws IOException {
        new ModuleTool(top, new PrintStream(java.io.OutputStream.nullOutputStream())).run(List.of(words));
    }

    @Test
    void a_module_inside_the_repository_joins_its_build() throws IOException {
        Files.createDirectories(top.resolve("plugins"));
        Files.writeString(top.resolve("plugins/pom.xml"), "  <modules>\n    <module>strategy</module>\n  </modules>\n");
        run("new", "library");
        assertThat(top.resolve("plugins/pom.xml"))
                .content()
                .isEqualTo("  <modules>\n    <module>strategy</module>\n    <module>library</module>\n  </modules>\n");
        assertThat(top.resolve("plugins/library/pom.xml")).content().contains("../pom.xml", "<module.id>library<");
        assertThat(top.resolve("plugins/library/build")).doesNotExist();
    }

    @Test
    void a_module_elsewhere_stands_alone_and_nothing_is_left_unfilled() throws IOException {
        run("new", "library", top.resolve("elsewhere/mine").toString());
        Path module = top.resolve("elsewhere/mine");
        assertThat(module.resolve("build")).isExecutable();
        assertThat(module.resolve(".mvn/jvm.config")).exists();
        assertThat(module.resolve("src/main/java/th/sala/plugin/library/LibraryModule.java"))
                .exists();
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain("@id@", "@Id@", "@relativePath@");
            }
        }
    }

    @Test
    void ids_and_folders_that_cannot_be() throws IOException {
        assertThatThrownBy(() -> run("new", "My-Module")).isInstanceOf(ModuleTool.Mistake.class);
        assertThatThrownBy(() -> run("make", "library")).hasMessageContaining("./sala module new");
        Files.createDirectories(top.resolve("taken"));
        assertThatThrownBy(() -> run("new", "library", top.resolve("taken").toString()))
                .hasMessageContaining("already there");
    }
}
