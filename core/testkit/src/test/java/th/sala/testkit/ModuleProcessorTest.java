package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import th.sala.api.module.ApiVersion;

/** The compiler of a module writes down what it brings, and stops at what the host would refuse. */
class ModuleProcessorTest {
    private static void refused(TestModule module, String words) {
        assertThatThrownBy(module::build)
                .isInstanceOf(TestModule.CompilationFailed.class)
                .hasMessageContaining(words);
    }

    private static TestModule with(String code) {
        return Notes.version("1.0.0").type("More", code);
    }

    private static TestModule entry(String attributes) {
        return TestModule.of("notes").type("NotesModule", "@SalaModule(" + attributes + ") class NotesModule {}");
    }

    @Test
    void what_a_module_brings_is_written_down() throws IOException {
        try (ZipFile jar = new ZipFile(Notes.version("1.0.0")
                .type("Sample", "@Component class Sample implements SampleData { public void load() {} }")
                .build()
                .toFile())) {
            String json = new String(
                    jar.getInputStream(jar.getEntry("META-INF/sala/module.json"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(json)
                    .contains("\"id\": \"notes\"", "\"entry\": \"th.sala.plugin.notes.NotesModule\"")
                    .contains("\"api\": \"" + ApiVersion.CURRENT + "\"")
                    .contains(
                            "\"route\": \"notes/new\"", "\"roles\": [\"notes.edit\"]", "\"menuTitle\": \"notes.list\"")
                    .contains("\"types\": [\"th.sala.api.module.SampleData\"]");
        }
    }

    @Test
    void an_id_that_is_not_well_formed_or_not_the_package() {
        refused(entry("id = \"Notes\", title = \"Notes.t\", icon = \"\""), "lower-case letters and digits");
        refused(entry("id = \"memos\", title = \"memos.t\", icon = \"\""), "ends with .memos");
        refused(entry("id = \"notes\", title = \"other.t\", icon = \"\""), "notes.title");
    }

    @Test
    void permissions_routes_and_tables_without_the_id() {
        refused(
                entry("id = \"notes\", title = \"notes.t\", icon = \"\", permissions = \"core.modules\""),
                "must begin with \"notes.\"");
        refused(with("@Route(\"memos\") @PermitAll class More extends Div {}"), "begin with \"notes/\"");
        refused(with("@Entity @Table(name = \"memo\") class More { @Id Long id; }"), "@Table(name = \"notes_");
        refused(with("@Entity class More { @Id Long id; }"), "@Table(name = \"notes_");
    }

    @Test
    void views_that_do_not_say_who_may_open_them() {
        refused(with("@Route(\"notes/more\") class More extends Div {}"), "needs @RolesAllowed");
        refused(
                with("@Route(\"notes/more\") @RolesAllowed(\"notes.other\") class More extends Div {}"),
                "not among the permissions");
        refused(
                with("@Route(\"notes/more\") @RolesAllowed(\"notes.read\")"
                        + " @com.vaadin.flow.server.auth.AnonymousAllowed class More extends Div {}"),
                "only one of them");
    }

    @Test
    void two_entry_classes() {
        refused(
                with("@SalaModule(id = \"notes\", title = \"notes.t\", icon = \"\") class More {}"),
                "exactly one @SalaModule");
    }

    @Test
    void the_version_of_the_api_is_that_of_the_build() throws IOException {
        String pom = java.nio.file.Files.readString(
                java.nio.file.Path.of("../../pom.xml").toFile().exists()
                        ? java.nio.file.Path.of("../../pom.xml")
                        : java.nio.file.Path.of("pom.xml"));
        assertThat(pom)
                .contains("<version>" + ApiVersion.CURRENT + "</version>")
                .contains("<sala.version>" + ApiVersion.CURRENT + "</sala.version>");
    }
}
