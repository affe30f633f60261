package th.sala.core.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import th.sala.core.TestTexts;

class BareMachineTest {
    /** Prints one paper; run in a JVM of its own. */
    public static void main(String[] arguments) throws Exception {
        try (var to = Files.newOutputStream(Path.of(arguments[0]))) {
            new PdfPaper().write(SampleReports.quarter(2), new PaperWords(new TestTexts(), Locale.of("th")), to);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_server_without_any_font_prints_too(@TempDir Path folder) throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
        Path paper = folder.resolve("paper.pdf");
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-Duser.language=th",
                "-cp",
                System.getProperty("java.class.path"),
                BareMachineTest.class.getName(),
                paper.toString());
        java.environment().put("FONTCONFIG_FILE", none.toString());
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(paper).isNotEmptyFile();
    }
}
