package th.sala.core.document.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people send them, and as those do who mean harm. */
public final class SampleFiles {
    private static final String FONT = "/fonts/sarabun-400.ttf";
    private static final int LETTERS_OF_A_LINE = 70;

    private SampleFiles() {}

    /** A PDF with a text on each page; lines are broken as typed. */
    public static byte[] pdf(String... pages) {
        return bytes(out -> {
            try (var document = pdfOf(pages)) {
                document.save(out);
            }
        });
    }

    /** A PDF that asks for a password. */
    public static byte[] lockedPdf(String text) {
        return bytes(out -> {
            try (var document = pdfOf(text)) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument pdfOf(String... pages) throws IOException {
        var document = new PDDocument();
        PDFont font = null;
        if (pages.length > 0 && !String.join("", pages).isEmpty()) {
            try (InputStream ttf = SampleFiles.class.getResourceAsStream(FONT)) {
                font = PDType0Font.load(document, Objects.requireNonNull(ttf));
            }
        }
        for (String text : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                if (font == null || text.isEmpty()) {
                    content.addRect(50, 50, 300, 400);
                    content.fill();
                    continue;
                }
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(50, 740);
                for (String line : text.split("\n")) {
                    for (int at = 0; at < line.length(); at += LETTERS_OF_A_LINE) {
                        content.showText(line.substring(at, Math.min(line.length(), at + LETTERS_OF_A_LINE)));
                        content.newLineAtOffset(0, -16);
                    }
                }
                content.endText();
            }
        }
        return document;
    }

    public static byte[] docx(String... paragraphs) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                for (String text : paragraphs) {
                    document.createParagraph().createRun().setText(text);
                }
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String sheet, String... cells) {
        return bytes(out -> {
            try (var book = new XSSFWorkbook()) {
                book(book, sheet, cells).write(out);
            }
        });
    }

    public static byte[] xls(String sheet, String... cells) {
        return bytes(out -> {
            try (var book = new HSSFWorkbook()) {
                book(book, sheet, cells).write(out);
            }
        });
    }

    private static Workbook book(Workbook book, String sheet, String... cells) {
        var row = book.createSheet(sheet).createRow(0);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return book;
    }

    public static byte[] pptx(String... slides) {
        return bytes(out -> {
            try (var show = new XMLSlideShow()) {
                for (String text : slides) {
                    show.createSlide().createTextBox().setText(text);
                }
                show.write(out);
            }
        });
    }

    public static byte[] ppt(String... slides) {
        return bytes(out -> {
            try (var show = new HSLFSlideShow()) {
                for (String text : slides) {
                    var box = show.createSlide().createTextBox();
                    box.setText(text);
                    box.setAnchor(new java.awt.Rectangle(10, 10, 300, 100));
                }
                show.write(out);
            }
        });
    }

    public static byte[] rtf(String ascii) {
        return ("{\\rtf1\\ansi " + ascii + "\\par}").getBytes(StandardCharsets.US_ASCII);
    }

    /** An office file with one of its parts put in place of what was there. */
    public static byte[] with(byte[] office, String part, byte[] content) {
        return bytes(out -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(office))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
            parts.put(part, content);
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /** A text document whose only paragraph is a letter repeated so often that it packs a thousandfold. */
    public static byte[] bombOfWords(int letters) {
        return with(docx("a"), "word/document.xml", word("<w:t>" + "a".repeat(letters) + "</w:t>"));
    }

    /** A sheet that packs a thousandfold. */
    public static byte[] bombOfCells(int letters) {
        String strings =
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\" uniqueCount=\"1\">"
                        + "<si><t>" + "a".repeat(letters) + "</t></si></sst>";
        return with(xlsx("s", "a"), "xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_8));
    }

    /** A text document that wants a file of the machine. */
    public static byte[] nosy(String file) {
        return with(
                docx("a"),
                "word/document.xml",
                word("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + file + "\">]>", "<w:t>&x;</w:t>"));
    }

    /** A text document whose text is defined as ten times another, nine times over. */
    public static byte[] laughs() {
        var entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return with(docx("a"), "word/document.xml", word(entities + "]>", "<w:t>&l9;</w:t>"));
    }

    private static byte[] word(String run) {
        return word("", run);
    }

    private static byte[] word(String head, String run) {
        return (head + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r>" + run + "</w:r></w:p></w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes a file. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
