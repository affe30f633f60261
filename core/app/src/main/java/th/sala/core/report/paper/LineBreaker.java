package th.sala.core.report.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.font.TextMeasurer;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import th.sala.api.text.ThaiText;

/**
 * Breaks texts into lines as they are printed, between words only.
 *
 * <p>JasperReports breaks lines with the JDK's small dictionary, which cuts ร้อย|ละ and ไตร|มาส, and takes no other. So it
 * is given texts that are broken already, by the dictionary of browsers: paper and screen break alike.
 */
final class LineBreaker {
    private static final ULocale THAI = new ULocale("th");
    private static final String JOINER = "\u2060";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final Font NORMAL = PaperFonts.font(false);
    private static final Font BOLD = PaperFonts.font(true);

    /** As JasperReports measures: a line that fits here fits there. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Distance of the lines against the height of the letters. */
    static final float SPACING = 1.15f;

    private static final LineMetrics METRICS = NORMAL.deriveFont(100f).getLineMetrics("ก", CONTEXT);

    /** Points left for rounding. */
    private static final float SPARE = 0.5f;

    private final List<String> lines = new ArrayList<>();
    private final float width;
    private final float indent;
    private final Font font;

    /** @param width in points */
    LineBreaker(float width, float size, boolean bold) {
        this(width, 0, size, bold);
    }

    /**
     * @param width in points
     * @param indent by which the first line of every paragraph is shorter
     */
    LineBreaker(float width, float indent, float size, boolean bold) {
        this.width = width - SPARE;
        this.indent = indent;
        this.font = (bold ? BOLD : NORMAL).deriveFont(size);
    }

    /** The text with a line feed wherever a line is full. */
    String lines(String text) {
        lines.clear();
        text.lines().forEach(this::add);
        return String.join("\n", lines);
    }

    /** The pieces of a text that are never broken, with the spaces behind them, as they are printed. */
    static List<String> pieces(String text) {
        return parts(ThaiText.keepWords(text)).map(LineBreaker::printed).toList();
    }

    private static Stream<String> parts(String held) {
        BreakIterator breaks = BreakIterator.getLineInstance(THAI);
        breaks.setText(held);
        var parts = Stream.<String>builder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            parts.add(held.substring(from, to));
            from = to;
        }
        return parts.build();
    }

    /** Without the joiners, which would stand in the way of a search in the file. */
    private static String printed(String held) {
        return held.replace(JOINER, "").replace(NO_BREAK_SPACE, " ");
    }

    /** Width of a text in bold letters of one point. */
    static double boldWidth(String text) {
        return BOLD.deriveFont(100f).getStringBounds(text, CONTEXT).getWidth() / 100;
    }

    /** Height of a broken text in points, as JasperReports reckons it. */
    static double height(String lines, float size) {
        long more = lines.chars().filter(c -> c == '\n').count();
        double ascent = METRICS.getAscent() * (1 + more * SPACING);
        double descent = (METRICS.getDescent() + METRICS.getLeading()) * (1 + more);
        return (ascent + descent) * size / 100;
    }

    /** A part wider than the room comes apart at its spaces, then at its joints. */
    private Stream<String> fitting(String part) {
        if (fits(part)) {
            return Stream.of(part);
        }
        return parts(part.replace(NO_BREAK_SPACE, " "))
                .flatMap(word -> fits(word) ? Stream.of(word) : parts(printed(word)));
    }

    private boolean fits(String part) {
        // No letter is wider than it is high: most parts need no measuring.
        return part.length() * font.getSize2D() <= width - indent
                || font.getStringBounds(printed(part).strip(), CONTEXT).getWidth() <= width - indent;
    }

    private void add(String paragraph) {
        List<String> pieces = parts(ThaiText.keepWords(paragraph))
                .flatMap(this::fitting)
                .map(LineBreaker::printed)
                .toList();
        String text = String.join("", pieces);
        if (text.isBlank()) {
            lines.add("");
            return;
        }
        var letters = new AttributedString(text, Map.of(TextAttribute.FONT, font));
        var measurer = new TextMeasurer(letters.getIterator(), CONTEXT);
        int start = 0;
        int end = 0;
        int read = 0;
        int reach = measurer.getLineBreakIndex(start, width - indent);
        for (String piece : pieces) {
            while (read + piece.stripTrailing().length() > reach) {
                // A piece wider than its room is cut: nothing may be lost.
                end = end > start ? end : Math.max(reach, start + 1);
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                reach = measurer.getLineBreakIndex(start, width);
            }
            read += piece.length();
            end = read;
        }
        lines.add(text.substring(start).stripTrailing());
    }
}
