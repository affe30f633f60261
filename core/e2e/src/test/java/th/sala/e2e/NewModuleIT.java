package th.sala.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A module author's first hour, as the guide tells it, with a clone of Sala that nobody has built yet. */
@Tag("slow")
class NewModuleIT {
    private static final List<String> CLONED = List.of("pom.xml", "sala", ".mvn", "core", "db", "plugins", "themes");
    private static final String TITLE = "งาน Library";
    private static final String FIRST = "หนังสือเล่มแรก";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @TempDir
    private Path folder;

    private Path sala = Path.of("");
    private Path module = Path.of("");

    @BeforeEach
    void places() throws IOException {
        sala = Files.createDirectories(folder.resolve("sala"));
        module = folder.resolve("library");
        for (String part : CLONED) {
            copy(Folders.top().resolve(part), sala.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        String name = String.valueOf(from.getFileName());
        if (Files.isDirectory(from) && !name.equals("target")) {
            Files.createDirectories(to);
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    copy(entry, to.resolve(entry.getFileName()));
                }
            }
        } else if (Files.isRegularFile(from)) {
            Files.copy(from, to);
        }
    }

    @Test
    void a_new_module_is_written_built_installed_used_upgraded_and_removed() throws Exception {
        assertThat(command("./sala", "module", "new", "library", module.toString()))
                .contains("is written to " + module, "./sala module build " + module);
        assertThat(command("./sala", "module", "build", module.toString()))
                .contains(" passed, 0 failed", jar("0.1.0").toString());

        Visitor admin = visitors.signedIn("admin");
        admin.open("/admin/modules");
        ModuleLifeIT.rehearse(admin, jar("0.1.0"));
        admin.sees("library_item");
        ModuleLifeIT.install(admin, "modules.confirm.install");
        admin.sees("module.done.install", "0.1.0");
        ModuleLifeIT.close(admin);

        Visitor author = visitors.signedIn("staff.policy");
        used(author);
        closedToOthers();

        replace("src/main/resources/i18n/library_th.properties", "items.title=รายการ", "items.title=ทะเบียนหนังสือ");
        replace("pom.xml", "<version>0.1.0</version>\n  <name>", "<version>0.2.0</version>\n  <name>");
        command("./sala", "module", "build", module.toString(), "-DskipTests");
        ModuleLifeIT.rehearse(admin, jar("0.2.0"));
        ModuleLifeIT.install(admin, "modules.confirm.upgradeNow");
        admin.sees("module.done.upgrade", "0.2.0");
        ModuleLifeIT.close(admin);
        author.open("/library");
        author.sees(author.heading("ทะเบียนหนังสือ"));
        author.sees(author.link(FIRST));

        ModuleLifeIT.choose(admin, TITLE, "modules.act.stop");
        admin.button("modules.act.stop").last().click();
        admin.sees("module.done.stop", "0.2.0");
        ModuleLifeIT.close(admin);
        author.doesNotSee(author.menuItem(TITLE));
        ModuleLifeIT.uninstall(admin, TITLE, "library_item");
    }

    /** Created, listed, filtered, exported, changed; in English, and on a phone. */
    private void used(Visitor author) {
        author.menuItem(TITLE).click();
        author.sees(author.text("ยังไม่มีรายการ"));
        author.link("เพิ่มรายการ").click();
        author.field("ชื่อ").fill(FIRST);
        author.button("ui.save").click();
        author.sees(author.link(FIRST));
        author.role(AriaRole.TEXTBOX, "ui.list.filterName", "ชื่อ").fill("ไม่มีชื่อนี้");
        author.sees("ui.list.nothingFound");
        author.button("ui.list.clear").first().click();
        assertThat(author.download(author.button("ui.list.export"))).isNotEmptyFile();

        author.link(FIRST).click();
        author.sees(author.heading(FIRST));
        author.link("แก้ไข").click();
        author.field("หมายเหตุ").fill("ชั้นสอง");
        author.page().keyboard().press("Control+s");
        author.sees("ชั้นสอง");

        Visitor phone = visitors.visitor(Visitors.NARROW);
        phone.open("/login");
        phone.signIn("staff.policy");
        phone.open("/library");
        phone.sees(phone.link(FIRST));
        assertThat(phone.sidewaysScroll()).isZero();

        author.menuItem(TITLE).click();
        author.sees(author.link(FIRST));
        author.choose("shell.language", "shell.language.en");
        author.reads("en");
        author.sees(author.heading("Items"));
        author.choose("shell.language", "shell.language.th");
        author.reads("th");
        author.sees(author.heading("รายการ"));
    }

    private void closedToOthers() {
        Visitor unit = visitors.signedIn("staff.it");
        unit.open("/library");
        unit.sees(unit.text("ยังไม่มีรายการ"));
        Visitor outsider = visitors.signedIn("legal").expecting("403");
        outsider.open("/library");
        outsider.doesNotSee(outsider.page().getByRole(AriaRole.GRID));
    }

    private Path jar(String version) {
        return module.resolve("target/sala-library-" + version + ".jar");
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = module.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    /** What the command says; it must end well. */
    private String command(String... words) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .directory(sala.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroy();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        return text;
    }
}
