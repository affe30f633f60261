package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleToolTest {
    @TempDir
    private Path folder;

    private Path top = Path.of("");

    @BeforeEach
    void repository() throws IOException {
        top = Files.createDirectories(folder.resolve("sala"));
    }

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
    }

    @Test
    void a_module_elsewhere_stands_alone_and_nothing_is_left_unfilled() throws IOException {
        Path module = Path.of(elsewhere("mine"), "library");
        run("new", "library", module.toString());
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
    void an_empty_folder_is_taken() throws IOException {
        Path mine = Files.createDirectories(Path.of(elsewhere("empty")));
        run("new", "library", mine.toString());
        assertThat(mine.resolve("pom.xml")).exists();
    }

    @Test
    void checking_the_words_writes_nothing() throws IOException {
        run("check", "library");
        assertThat(top.resolve("plugins")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Library", "2x", "a-b", "a", "ก", "../x"})
    void an_id_that_is_not_well_formed(String id) {
        refused("lower-case letters and digits", "new", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "admin", "class"})
    void an_id_that_means_something_else_already(String id) {
        refused("reserved word", "new", id);
    }

    @Test
    void an_id_or_folder_that_is_taken() throws IOException {
        Files.createDirectories(top.resolve("plugins/strategy"));
        refused("There is a module", "new", "strategy");
        refused("There is a module", "new", "strategy", elsewhere("mine"));
        Files.writeString(Files.createDirectories(Path.of(elsewhere("full"))).resolve("notes.txt"), "mine");
        refused("not an empty folder", "new", "library", elsewhere("full"));
        refused("not an empty folder", "new", "library", elsewhere("full/notes.txt"));
    }

    @Test
    void a_folder_inside_the_repository_where_no_module_lies() {
        refused(
                "leave the folder out",
                "new",
                "library",
                top.resolve("docs/library").toString());
    }

    @Test
    void words_that_are_no_command() {
        refused("./sala module new", "make", "library");
        refused("./sala module new", "new");
        refused("./sala module new", "new", "library", "here", "there");
    }

    private String elsewhere(String name) {
        return folder.resolve(name).toString();
    }

    private void refused(String words, String... command) {
        assertThatThrownBy(() -> run(command))
                .isInstanceOf(ModuleTool.Mistake.class)
                .hasMessageContaining(words);
    }
}
