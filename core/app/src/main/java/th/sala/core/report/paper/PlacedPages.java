package th.sala.core.report.paper;

import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import th.sala.api.report.ReportBlock.Align;

/**
 * A4 pages of a prescribed form: every line of text, rule and picture is put where it belongs, in points from the top
 * left of the page. Lines are broken and letters set as on all other papers.
 */
public final class PlacedPages {
    public static final int WIDTH = 595;
    public static final int HEIGHT = 842;

    private static final String FONT = "Sarabun";

    private final JasperPrint print = new JasperPrint();
    private final String agency;
    private JRBasePrintPage page;

    /**
     * Begins with one empty page.
     *
     * @param title of the file
     * @param agency its author
     */
    public PlacedPages(String title, String agency) {
        this.agency = agency;
        print.setName(title);
        print.setPageWidth(WIDTH);
        print.setPageHeight(HEIGHT);
        page = new JRBasePrintPage();
        print.addPage(page);
    }

    String title() {
        return print.getName();
    }

    String agency() {
        return agency;
    }

    public int count() {
        return print.getPages().size();
    }

    public void next() {
        page = new JRBasePrintPage();
        print.addPage(page);
    }

    /** Goes back to a page; the first is 1. */
    public void turnTo(int number) {
        page = (JRBasePrintPage) print.getPages().get(number - 1);
    }

    /** Puts one line of text; what is wider than its room is not broken. */
    public void text(String line, Letters letters, int x, int y, int width) {
        var text = new JRBasePrintText(print.getDefaultStyleProvider());
        place(text, x, y, width, letters.pitch());
        text.setText(line);
        text.setFontName(FONT);
        text.setFontSize(letters.size());
        text.setBold(letters.bold());
        text.setHorizontalTextAlign(
                switch (letters.align()) {
                    case LEFT -> HorizontalTextAlignEnum.LEFT;
                    case CENTRE -> HorizontalTextAlignEnum.CENTER;
                    case RIGHT -> HorizontalTextAlignEnum.RIGHT;
                });
    }

    /** Puts a rule from left to right, or from top to bottom where it has no width. */
    public void rule(int x, int y, int width, int height, boolean dotted) {
        var line = new JRBasePrintLine(print.getDefaultStyleProvider());
        place(line, x, y, width, height);
        line.getLinePen().setLineWidth(0.5f);
        line.getLinePen().setLineColor(Color.DARK_GRAY);
        line.getLinePen().setLineStyle(dotted ? LineStyleEnum.DOTTED : LineStyleEnum.SOLID);
    }

    /** Puts a picture in the middle of its room, as large as goes in; PNG or JPEG. */
    public void picture(byte[] bytes, int x, int y, int width, int height) {
        var picture = new JRBasePrintImage(print.getDefaultStyleProvider());
        place(picture, x, y, width, height);
        picture.setRenderer(SimpleDataRenderer.getInstance(bytes));
        picture.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
        picture.setHorizontalImageAlign(HorizontalImageAlignEnum.CENTER);
    }

    private void place(JRBasePrintElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        page.addElement((JRPrintElement) element);
    }

    /** The pages with every text measured, as a filled report has them. */
    JasperPrint print(JasperReportsContext jasper) {
        var measurer = JRTextMeasurerUtil.getInstance(jasper);
        print.getPages().stream()
                .flatMap(printed -> printed.getElements().stream())
                .filter(JRPrintText.class::isInstance)
                .forEach(text -> measurer.measureTextElement((JRPrintText) text));
        return print;
    }

    /**
     * How a text is set.
     *
     * @param size in points
     */
    public record Letters(float size, boolean bold, Align align) {
        /** Distance from the top of one line to that of the next; leaves room for marks above and below each other. */
        public int pitch() {
            return (int) Math.ceil(LineBreaker.height("ก\nก", size) - LineBreaker.height("ก", size));
        }

        /** The lines of a text in a room so many points wide; at least one. */
        public List<String> broken(String text, int width) {
            return broken(text, width, 0);
        }

        /** @param indent by which the first line is shorter */
        public List<String> broken(String text, int width, int indent) {
            String lines = new LineBreaker(width, indent, size, bold).lines(text);
            return List.of(lines.split("\n", -1));
        }

        /** Width of a text in points, rounded up; a little more than it is for letters that are not bold. */
        public int width(String text) {
            return (int) Math.ceil(LineBreaker.boldWidth(text) * size);
        }
    }
}
