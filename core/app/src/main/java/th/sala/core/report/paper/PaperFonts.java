package th.sala.core.report.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    // The layout of a font file: a directory of tables, each with a header.
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int HEADER = 32;

    /** Names every font has and does not spell out. */
    private static final int STANDARD = 258;

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

    /** Names of the glyphs by their numbers, out of the font's table {@code post}, format 2. */
    static Map<Integer, String> glyphNames(boolean bold) {
        ByteBuffer post = table(ByteBuffer.wrap(bytes(bold)), "post");
        int count = post.getShort(HEADER);
        post.position(HEADER + 2 + 2 * count);
        List<String> spelled = new ArrayList<>();
        while (post.hasRemaining()) {
            byte[] name = new byte[post.get()];
            post.get(name);
            spelled.add(new String(name, StandardCharsets.US_ASCII));
        }
        var names = new HashMap<Integer, String>();
        for (int glyph = 0; glyph < count; glyph++) {
            int index = post.getShort(HEADER + 2 + 2 * glyph) - STANDARD;
            if (index >= 0) {
                names.put(glyph, spelled.get(index));
            }
        }
        return names;
    }

    private static ByteBuffer table(ByteBuffer font, String tag) {
        int tables = font.getShort(4);
        for (int entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
            byte[] name = new byte[4];
            font.get(entry, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                return font.slice(font.getInt(entry + 8), font.getInt(entry + 12));
            }
        }
        throw new IllegalStateException("The font of the papers has no table " + tag);
    }
}
