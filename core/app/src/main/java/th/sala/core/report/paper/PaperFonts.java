package th.sala.core.report.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Gives Java a font of its own to start with: on a bare server, which has none, it would refuse to measure any text.
 *
 * <p>Java takes the file named by {@code sun.awt.fontconfig} instead of asking the system, so that papers come out the
 * same on every machine.
 */
final class PaperFonts {
    private static final String NORMAL = "/fonts/sarabun-400.ttf";
    private static final String BOLD = "/fonts/sarabun-600.ttf";

    private static final String SETTING = "sun.awt.fontconfig";
    private static final List<String> FAMILIES = List.of("dialog", "dialoginput", "sansserif", "serif", "monospaced");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private PaperFonts() {}

    /**
     * To be called before the first text is measured; does nothing where the machine's fonts were set by hand,
     * or come with the system (Windows, macOS).
     */
    static void prepare() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && System.getProperty(SETTING) == null) {
            try {
                System.setProperty(SETTING, settings().toString());
            } catch (IOException e) {
                throw new UncheckedIOException("The font of the papers could not be laid out", e);
            }
        }
    }

    private static Path settings() throws IOException {
        Path folder = Files.createTempDirectory("sala-fonts");
        Path font = folder.resolve("sarabun-400.ttf");
        try (InputStream content = open(NORMAL)) {
            Files.copy(content, font);
        }
        var lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                lines.append(family).append('.').append(style).append(".latin-1=Sarabun\n");
            }
        }
        lines.append("filename.Sarabun=")
                .append(font.toString().replace("\\", "\\\\"))
                .append('\n');
        Path settings = Files.writeString(folder.resolve("fontconfig.properties"), lines);
        List.of(folder, font, settings).forEach(path -> path.toFile().deleteOnExit());
        return settings;
    }

    /** The font of the papers as JasperReports measures it: the bold file, and that once more set bold. */
    static Font font(boolean bold) {
        prepare();
        try {
            var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(bold)));
            return font.deriveFont(bold ? Font.BOLD : Font.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font of the papers is damaged", e);
        }
    }

    /** The file of the font. */
    static byte[] bytes(boolean bold) {
        try (InputStream file = open(bold ? BOLD : NORMAL)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String font) {
        InputStream content = PaperFonts.class.getResourceAsStream(font);
        if (content == null) {
            throw new IllegalStateException("The font of the papers is missing: " + font);
        }
        return content;
    }
}
