package th.sala.core.report.paper;

import java.awt.Color;
import java.util.Map;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** Text, lines and areas of a paper, all in the portal's font and colours. */
final class PaperElements {
    private final Palette palette;
    private final Map<String, Object> parameters;

    PaperElements(Palette palette, Map<String, Object> parameters) {
        this.palette = palette;
        this.parameters = parameters;
    }

    static JRDesignExpression expression(String text) {
        return new JRDesignExpression(text);
    }

    /** The field or parameter an expression names. */
    static String named(JRExpression expression) {
        return expression
                .getText()
                .substring("$F{".length(), expression.getText().length() - 1);
    }

    Color colour(String token) {
        return palette.of(token);
    }

    /** Keeps a text of the design as a parameter and gives the expression that prints it. */
    String fixed(String name, String text) {
        parameters.put(name, text);
        return "$P{" + name + "}";
    }

    JRDesignTextField text(String expression, int x, int y, int width, int height, float size) {
        var text = new JRDesignTextField();
        place(text, x, y, width, height);
        text.setExpression(expression(expression));
        text.setFontName("Sarabun");
        text.setFontSize(size);
        text.setForecolor(palette.of("ink"));
        // Justified text with a sara am ends the export (a fault of the JDK): never more than left.
        text.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
        text.setBlankWhenNull(true);
        text.getParagraph().setLineSpacing(LineSpacingEnum.PROPORTIONAL);
        text.getParagraph().setLineSpacingSize(LineBreaker.SPACING);
        return text;
    }

    /** Text that grows downwards: what does not fit an element that cannot grow would vanish. */
    JRDesignTextField stretching(String expression, int x, int y, int width, int height, float size) {
        JRDesignTextField text = text(expression, x, y, width, height, size);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return text;
    }

    /** A cell with hairlines that is as tall as the tallest of its row. */
    JRDesignTextField cell(String expression, int x, int width, int height, float size) {
        JRDesignTextField cell = stretching(expression, x, 0, width, height, size);
        cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        JRLineBox box = cell.getLineBox();
        box.setPadding(3);
        box.setLeftPadding(4);
        box.setRightPadding(4);
        box.getPen().setLineWidth(0.5f);
        box.getPen().setLineColor(palette.of("line-strong"));
        return cell;
    }

    JRDesignLine line(int x, int y, int width) {
        var line = new JRDesignLine();
        place(line, x, y, width, 0);
        line.getLinePen().setLineWidth(0.5f);
        line.getLinePen().setLineColor(palette.of("line-strong"));
        return line;
    }

    JRDesignRectangle area(String token, int x, int y, int width, int height) {
        var area = new JRDesignRectangle();
        place(area, x, y, width, height);
        area.getLinePen().setLineWidth(0f);
        fill(area, token);
        return area;
    }

    void fill(JRDesignElement element, String token) {
        element.setMode(ModeEnum.OPAQUE);
        element.setBackcolor(palette.of(token));
    }

    private static void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
    }
}
