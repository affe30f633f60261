package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of the module author's guide are one module, which compiles, migrates and starts. */
class GuideTest extends HostTest {
    private static final Path GUIDE = Path.of("../../docs/module-author-guide.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n# (\\S+?)[,\\s].*?\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?m)^(?:public )?class (\\w+)");
    private static final String IMPORTS = """
        import java.math.BigDecimal;
        import java.time.LocalDate;
        import jakarta.persistence.Entity;
        import jakarta.persistence.Table;
        import th.sala.api.draft.*;
        import th.sala.api.report.*;
        import th.sala.api.search.*;
        import th.sala.api.text.Figures;
        import th.sala.api.time.*;
        import th.sala.api.ui.*;
        import th.sala.api.work.*;
        import th.sala.api.workbook.*;
        """;

    @Test
    void its_examples_are_a_module_that_starts() throws IOException {
        TestModule module = TestModule.of("library").version("0.1.0");
        String guide = Files.readString(GUIDE);
        JAVA.matcher(guide)
                .results()
                .map(example -> example.group(1))
                .filter(code -> !code.contains("ModuleContractTest"))
                .forEach(code -> module.type(name(code), IMPORTS + code));
        List<MatchResult> migrations = YAML.matcher(guide).results().toList();
        migrations.forEach(migration -> module.file(migration.group(1), migration.group(2)));
        module.file(
                        "db/library/changelog.yaml",
                        migrations.stream()
                                .map(migration -> "  - include: { file: " + migration.group(1) + " }\n")
                                .collect(Collectors.joining("", "databaseChangeLog:\n", "")))
                .file("i18n/library_th.properties", "library.title=ห้องสมุด\n")
                .file("i18n/library_en.properties", "library.title=Library\n");

        install(module);

        List<Class<? extends Component>> views =
                PORTAL.running("library").orElseThrow().views();
        assertThat(views)
                .extracting(Class::getSimpleName)
                .contains("ShelfView", "ShelfReportView", "BookImportView", "StocktakingView", "DeskView");
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            for (Class<?> view : views) {
                assertThat(page.navigate(view.getAnnotation(Route.class).value()))
                        .isInstanceOf(view);
            }
        }
        assertThat(texts("select title from library_book")).containsExactly("พจนานุกรม");
        assertThat(texts("select pattern from core_number_series where code = 'library.loan'"))
                .containsExactly("ยืม {number:4}/{year}");
    }

    private static String name(String code) {
        return NAME.matcher(code)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class in the example:\n" + code))
                .group(1);
    }
}
