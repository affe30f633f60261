package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a file is, by what is in it. */
class FileTypesTest {
    private final FileTypes types = new FileTypes(new DocumentLimits(
            DataSize.ofMegabytes(1), Set.of("application/x-msdownload", "application/java-archive"), 100, false));

    @TempDir
    private Path folder;

    @Test
    void office_files_of_both_kinds_are_known() throws IOException {
        assertThat(written(new XWPFDocument()::write)).isEqualTo(FileTypes.WORD);
        assertThat(written(out -> {
                    try (var book = new XSSFWorkbook()) {
                        book.createSheet();
                        book.write(out);
                    }
                }))
                .isEqualTo(FileTypes.EXCEL);
        assertThat(written(new XMLSlideShow()::write)).isEqualTo(FileTypes.POWERPOINT);
        assertThat(written(out -> {
                    try (var book = new HSSFWorkbook()) {
                        book.createSheet();
                        book.write(out);
                    }
                }))
                .isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void a_file_is_what_its_bytes_say() throws IOException {
        assertThat(written(out -> out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("application/pdf");
        assertThat(written(out -> out.write(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))))
                .isEqualTo("image/png");
        assertThat(written(out -> out.write("สวัสดี".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("text/plain");
        assertThat(written(out -> out.write("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("text/html");
        assertThat(zip("a.txt").name()).isEqualTo("application/zip");
    }

    @Test
    void programs_and_macros_are_refused() throws IOException {
        assertThat(type(out -> out.write(HexFormat.of().parseHex("4d5a90000300000004000000ffff0000"))))
                .satisfies(t -> assertThat(t.refused()).isTrue());
        assertThat(zip("META-INF/MANIFEST.MF").refused()).isTrue();
        assertThat(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))
                .returns(true, FileTypes.Type::macros)
                .returns(true, FileTypes.Type::refused)
                .returns(FileTypes.EXCEL, FileTypes.Type::name);
        assertThat(type(out -> {
                    try (var old = new POIFSFileSystem()) {
                        old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
                        old.getRoot().createDirectory("Macros");
                        old.writeFilesystem(out);
                    }
                }))
                .returns(true, FileTypes.Type::refused)
                .returns("application/msword", FileTypes.Type::name);
    }

    @Test
    void what_is_damaged_is_kept_as_it_is() throws IOException {
        assertThat(written(out -> out.write(HexFormat.of().parseHex("504b0304140000000800"))))
                .isEqualTo("application/zip");
        assertThat(written(out -> out.write(HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)))))
                .isEqualTo("application/x-ole-storage");
    }

    private FileTypes.Type zip(String... names) throws IOException {
        return type(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write('x');
                }
            }
        });
    }

    private String written(Writing writing) throws IOException {
        return type(writing).name();
    }

    private FileTypes.Type type(Writing writing) throws IOException {
        Path file = folder.resolve("file");
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        }
        return types.of(file);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
