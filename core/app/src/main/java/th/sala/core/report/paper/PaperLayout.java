package th.sala.core.report.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the texts of a paper into lines and its rows into pages before it is filled.
 *
 * <p>A page ends before what does not fit on it whole: a heading with what follows, a group with its first row, a total
 * with the last. JasperReports' own ways of keeping things together do not reach over several rows.
 */
final class PaperLayout {
    /** Up to here in points a row is the head of what follows, and stays with it however tall that is. */
    private static final double HEAD = 60;

    private final JasperDesign design;
    private final Map<String, Object> parameters;
    private final List<Map<String, @Nullable Object>> lines;
    private final double[] heights;
    private final Map<String, Double> heads = new HashMap<>();

    PaperLayout(JasperDesign design, Map<String, Object> parameters, PaperLines lines) {
        this.design = design;
        this.parameters = parameters;
        this.lines = lines.lines();
        this.heights = new double[this.lines.size()];
    }

    void apply() {
        texts(design.getPageHeader()).forEach(this::breakFixed);
        texts(design.getPageFooter()).forEach(this::breakFixed);
        for (JRGroup group : design.getGroupsList()) {
            for (JRBand band : group.getGroupHeaderSection().getBands()) {
                if (group.getName().equals(PaperLines.TABLE)) {
                    heads.merge(shown(band), fixedHeight(band), Double::sum);
                } else {
                    lay(band);
                }
            }
        }
        Stream.of(design.getDetailSection().getBands()).forEach(this::lay);
        breakPages();
    }

    /** Breaks the texts of all lines that are printed in that band and adds up how tall they become. */
    private void lay(JRBand band) {
        double least = fixedHeight(band);
        for (int i = 0; i < heights.length; i++) {
            Map<String, @Nullable Object> line = lines.get(i);
            if (line.containsKey(shown(band))) {
                double height = least;
                for (JRDesignTextField text : texts(band).toList()) {
                    String name = PaperElements.named(text.getExpression());
                    if (line.get(name) instanceof String printed) {
                        String broken = breaker(text).lines(printed);
                        line.put(name, broken);
                        height = Math.max(height, height(band, text, broken));
                    }
                }
                heights[i] += height;
            }
        }
    }

    /** Height of a band with the texts of the design only. */
    private double fixedHeight(JRBand band) {
        return texts(band)
                .filter(text -> parameters.containsKey(PaperElements.named(text.getExpression())))
                .mapToDouble(text -> height(band, text, breakFixed(text)))
                .reduce(band.getHeight(), Math::max);
    }

    private String breakFixed(JRDesignTextField text) {
        String name = PaperElements.named(text.getExpression());
        String broken = breaker(text).lines(String.valueOf(parameters.get(name)));
        parameters.put(name, broken);
        return broken;
    }

    /** Height of a band that grows with that text. */
    private static double height(JRBand band, JRDesignTextField text, String broken) {
        JRLineBox box = text.getLineBox();
        double needed = LineBreaker.height(broken, text.getFontSize()) + box.getTopPadding() + box.getBottomPadding();
        return band.getHeight() + Math.max(0, Math.ceil(needed) - text.getHeight());
    }

    private void breakPages() {
        double room = room();
        double filled = 0;
        int page = 0;
        for (int from = 0, to; from < heights.length; from = to) {
            to = endOfBlock(from);
            boolean section = from > 0 && !same(PaperLines.SECTION, from, from - 1);
            boolean inTable = from > 0 && !section && same(PaperLines.TABLE, from, from - 1);
            double head = head(lines.get(from));
            double height =
                    IntStream.range(from, to).mapToDouble(i -> heights[i]).sum();
            boolean full = filled > 0 && filled + height + (inTable ? 0 : head) > room;
            if (section || full) {
                page++;
                filled = 0;
            }
            filled += height + (inTable && filled > 0 ? 0 : head);
            // What is taller than a page goes on over the next ones.
            while (filled > room && head < room) {
                filled -= room - head;
            }
            for (int i = from; i < to; i++) {
                lines.get(i).put(PaperLines.PAGE, page);
            }
        }
    }

    private double room() {
        return design.getPageHeight()
                - design.getTopMargin()
                - design.getBottomMargin()
                - design.getPageHeader().getHeight()
                - design.getPageFooter().getHeight();
    }

    /** A block that takes much of a page may part between its rows, or the page above stays half empty. */
    private int endOfBlock(int from) {
        int to = from + 1;
        double height = heights[from];
        while (to < heights.length
                && same(PaperLines.BLOCK, from, to)
                && (height < HEAD || height + heights[to] < room() / 3)) {
            height += heights[to++];
        }
        return to;
    }

    /** Height of the head of the table that line is in. */
    private double head(Map<String, @Nullable Object> line) {
        return heads.entrySet().stream()
                .filter(head -> line.containsKey(head.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private boolean same(String field, int line, int other) {
        return Objects.equals(lines.get(line).get(field), lines.get(other).get(field));
    }

    private static String shown(JRBand band) {
        return PaperElements.named(band.getPrintWhenExpression());
    }

    private static Stream<JRDesignTextField> texts(JRBand band) {
        return Stream.of(band.getElements())
                .filter(JRDesignTextField.class::isInstance)
                .map(JRDesignTextField.class::cast);
    }

    private static LineBreaker breaker(JRDesignTextField text) {
        JRLineBox box = text.getLineBox();
        int width = text.getWidth() - box.getLeftPadding() - box.getRightPadding();
        return new LineBreaker(width, text.getFontSize(), text.isBold());
    }
}
