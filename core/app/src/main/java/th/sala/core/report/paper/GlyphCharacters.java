package th.sala.core.report.paper;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Says in the file which characters the shaped glyphs of the font stand for: OpenPDF knows only glyphs that have a
 * character of their own, so that a tone mark set higher or a ญ without its foot would be lost to readers which do not
 * ask for the text beside the glyphs, such as Firefox.
 */
final class GlyphCharacters {
    /** Such a glyph is named by the codes of what it shows: {@code uni0E48.small}, {@code uni0E4D0E49}. */
    private static final Pattern SHAPED = Pattern.compile("uni((?:0E[0-9A-F]{2})+)(?:\\..+)?");

    private static final char[] MARKS = {'ุ', 'ี'};

    private final String normal = characters(false);
    private final String bold = characters(true);

    void add(byte[] pdf, OutputStream to) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var stamper = new PdfStamper(reader, to);
            stamper.getWriter().setCloseStream(false);
            for (int i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary font
                        && PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream known) {
                    add(known, font.get(PdfName.BASEFONT).toString().contains("Bold") ? bold : normal);
                }
            }
            stamper.close();
        }
    }

    private static void add(PRStream known, String characters) throws IOException {
        String map = new String(PdfReader.getStreamBytes(known), StandardCharsets.ISO_8859_1);
        known.setData(map.replace("endcmap", characters + "endcmap").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The glyphs without a character of their own, as a section of a PDF character map. */
    private static String characters(boolean bold) {
        var shaped = new TreeMap<Integer, String>(lettersBeforeMarks(PaperFonts.font(bold)));
        PaperFonts.glyphNames(bold).forEach((glyph, name) -> {
            var thai = SHAPED.matcher(name);
            if (thai.matches() && !thai.group().equals("uni" + thai.group(1).substring(0, 4))) {
                shaped.put(glyph, thai.group(1));
            }
        });
        var section = new StringBuilder().append(shaped.size()).append(" beginbfchar\n");
        shaped.forEach((glyph, characters) -> section.append('<')
                .append(HexFormat.of().toHexDigits(glyph.shortValue()))
                .append("><")
                .append(characters)
                .append(">\n"));
        return section.append("endbfchar\n").toString();
    }

    /** Letters that give way to a mark, such as ญ and ฐ above a vowel. */
    private static Map<Integer, String> lettersBeforeMarks(Font font) {
        var context = new FontRenderContext(null, true, true);
        var glyphs = new HashMap<Integer, String>();
        for (char letter = 'ก'; letter <= 'ฮ'; letter++) {
            int own = font.createGlyphVector(context, String.valueOf(letter)).getGlyphCode(0);
            for (char mark : MARKS) {
                char[] text = {letter, mark};
                int shaped = font.layoutGlyphVector(context, text, 0, 2, Font.LAYOUT_LEFT_TO_RIGHT)
                        .getGlyphCode(0);
                if (shaped != own) {
                    glyphs.put(shaped, HexFormat.of().toHexDigits(letter));
                }
            }
        }
        return glyphs;
    }
}
