package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.Offer;

/** The modules of the build in a new home: those that can be are installed, the others wait for the administrator. */
@ExtendWith(OutputCaptureExtension.class)
class FirstModulesTest {
    @TempDir
    Path builds;

    @Test
    void a_module_that_cannot_be_installed_stops_nobody_is_told_and_is_not_tried_again(CapturedOutput log)
            throws IOException {
        offer("a-broken.jar", broken());
        offer("b-notes.jar", Notes.version("1.0.0"));
        offer(
                "c-unsigned.jar",
                Notes.version("1.1.0").manifest("Plugin-Id", "unsigned").unsigned());

        try (TestPortal portal = TestPortal.start("first", Map.of("sala.modules.offered", builds.toString()))) {
            assertThat(log).contains("a-broken.jar was not installed").contains("not today");
            assertThat(log).contains("c-unsigned.jar was not installed").contains("The module is not signed");
            seesNotesAndTwoOffers(portal);
            int acts = acts(portal);
            portal.restart();
            seesNotesAndTwoOffers(portal);
            assertThat(acts(portal)).isEqualTo(acts);
        }
    }

    private static TestModule broken() {
        String texts = "broken.title=Broken\nbroken.permission.read=Read\n";
        return TestModule.of("broken")
                .type("BrokenModule", """
                    @SalaModule(id = "broken", title = "broken.title", icon = "vaadin:bug", permissions = "broken.read")
                    class BrokenModule {}
                    """)
                .type("Broken", """
                    @Component class Broken { Broken() { throw new IllegalStateException("not today"); } }
                    """)
                .file("i18n/broken_th.properties", texts)
                .file("i18n/broken_en.properties", texts);
    }

    private void offer(String name, TestModule module) throws IOException {
        Files.copy(module.build(), builds.resolve(name));
    }

    private static void seesNotesAndTwoOffers(TestPortal portal) {
        List<ModuleRow> rows = portal.as("admin", () -> portal.host().list());
        assertThat(rows).extracting(ModuleRow::id).containsExactly("notes");
        List<Offer> offers = portal.as("admin", () -> portal.host().offers());
        assertThat(offers).extracting(Offer::moduleId).containsExactlyInAnyOrder("broken", "unsigned");
    }

    private static int acts(TestPortal portal) {
        return portal.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from core_module_operation")
                .query(Integer.class)
                .single();
    }
}
