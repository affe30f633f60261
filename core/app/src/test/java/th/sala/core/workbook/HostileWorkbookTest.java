package th.sala.core.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.api.RuleBroken;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;

/** Files that are broken, not what they say they are, or made to harm. */
class HostileWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_no_workbook_is_told_apart() throws IOException {
        refuse(file("".getBytes(StandardCharsets.UTF_8)), "workbook.file.notWorkbook");
        refuse(file("code,name\n1,2".getBytes(StandardCharsets.UTF_8)), "workbook.file.notWorkbook");
        refuse(zip("hello.txt", "hello"), "workbook.file.notWorkbook");
        refuse(zip("xl/workbook.bin", "x"), "workbook.file.notWorkbook");
        refuse(file("PK\3\4 and then nothing of a zip".getBytes(StandardCharsets.UTF_8)), "workbook.file.damaged");
        byte[] sound = Files.readAllBytes(Books.plan(folder, Books.SOUND));
        refuse(file(Arrays.copyOf(sound, sound.length / 2)), "workbook.file.damaged");
    }

    @Test
    void an_old_or_protected_workbook_says_what_to_do() throws Exception {
        Path old = folder.resolve("old.xlsx");
        try (var book = new HSSFWorkbook();
                var to = Files.newOutputStream(old)) {
            book.createSheet("โครงการ").createRow(0).createCell(0).setCellValue("x");
            book.write(to);
        }
        refuse(old, "workbook.file.oldFormat");

        Path secret = folder.resolve("secret.xlsx");
        try (var container = new POIFSFileSystem();
                var to = Files.newOutputStream(secret)) {
            var lock = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            lock.confirmPassword("secret");
            try (OutputStream content = lock.getDataStream(container)) {
                Files.copy(Books.plan(folder, Books.SOUND), content);
            }
            container.writeFilesystem(to);
        }
        refuse(secret, "workbook.file.protected");
    }

    @Test
    void a_workbook_with_macros_is_refused_whatever_its_name() throws IOException {
        refuse(rewritten("", UnaryOperator.identity(), "xl/vbaProject.bin"), "workbook.file.macros");
    }

    @Test
    void entries_that_lead_out_of_the_file_are_refused() throws IOException {
        refuse(rewritten("", UnaryOperator.identity(), "../../etc/evil.xml"), "workbook.file.damaged");
        refuse(rewritten("", UnaryOperator.identity(), "xl\\..\\..\\evil.xml"), "workbook.file.damaged");
    }

    @Test
    void a_bomb_is_stopped_while_it_unpacks() throws IOException {
        refuse(bomb(700, "xl/worksheets/sheet1.xml"), "workbook.file.contentTooLarge");
    }

    @Test
    void texts_of_a_workbook_count_together_however_many_entries_they_fill() throws IOException {
        String[] texts = IntStream.range(0, 5)
                .mapToObj(i -> "xl/" + i + "/sharedStrings.xml")
                .toArray(String[]::new);
        refuse(bomb(140, texts), "workbook.file.contentTooLarge");
    }

    private Path bomb(int megabytes, String... entries) throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] nothing = new byte[1 << 20];
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        }
        assertThat(Files.size(bomb)).isLessThan(2 << 20);
        return bomb;
    }

    @Test
    void no_file_of_the_server_is_read_through_an_entity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        for (String padding : new String[] {"", " ".repeat(10_000)}) {
            Path file = rewritten(
                    "xl/sharedStrings.xml",
                    xml -> xml.replaceFirst("(<\\?xml[^>]*>)?", "$1" + padding + type.replace("$", "\\$"))
                            .replace("พัฒนาระบบ", "&e;"),
                    null);
            assertThatThrownBy(() -> check(file))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("workbook.file.damaged")
                    .hasMessageNotContaining("TOP-SECRET");
        }
    }

    @Test
    void broken_xml_inside_is_one_sentence() throws IOException {
        for (String entry :
                new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"}) {
            Path file = rewritten(entry, xml -> xml.substring(0, xml.length() / 2), null);
            assertThatThrownBy(() -> check(file))
                    .as(entry)
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("workbook.file.damaged");
        }
        Path odd = rewritten("xl/worksheets/sheet1.xml", xml -> xml.replace("<v>", "<v>9999"), null);
        assertThatThrownBy(() -> check(odd)).isInstanceOf(RuleBroken.class).hasMessage("workbook.file.damaged");
    }

    @Test
    void a_formula_is_never_run() throws IOException {
        Path file = rewritten(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"F2\"[^>]*>.*?</c>",
                        "<c r=\"F2\"><f>WEBSERVICE(\"http://127.0.0.1:1/\")</f><v>7</v></c>"),
                null);
        var rows = check(file).rows().of("undertaking");
        assertThat(rows.getFirst().decimal("budget")).isEqualByComparingTo("7");
    }

    @Test
    void a_file_over_the_limit_is_not_opened() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(WorkbookGuard.LARGEST_FILE + 1);
        }
        refuse(large, "workbook.file.tooLarge");
    }

    private void refuse(Path file, String key) {
        assertThatThrownBy(() -> check(file)).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    private CheckedWorkbook check(Path file) {
        return new TestPortal()
                .workbooks.check(new PlanImportSample(), "plan.xlsx", file, Locale.of("th"), Progress.UNWATCHED);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".xlsx"), content);
    }

    private Path zip(String entry, String content) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    /** A sound workbook with one entry changed and, where named, one more. */
    private Path rewritten(String changed, UnaryOperator<String> change, String more) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".xlsx");
        try (var from = new ZipFile(Books.plan(folder, Books.SOUND).toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(changed)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                to.closeEntry();
            }
            if (more != null) {
                to.putNextEntry(new ZipEntry(more));
                to.write("x".getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return file;
    }
}
