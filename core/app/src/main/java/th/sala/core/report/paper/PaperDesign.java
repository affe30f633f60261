package th.sala.core.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;

/**
 * The one design of all papers: A4 with agency, headings, tables, charts and page numbers.
 *
 * <p>Expressions name one field or parameter each, so nothing is ever compiled and no text is taken for code.
 */
final class PaperDesign {
    /** Key of the element that gets the page number once all pages are known. */
    static final String PAGE_NUMBER = "page-number";

    private static final int MARGIN_SIDE = 48;
    private static final int MARGIN_TOP = 34;
    private static final int MARGIN_FOOT = 28;

    private final JasperDesign design = new JasperDesign();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<TableBands> tables = new ArrayList<>();
    private final PaperElements elements;
    private final int width;

    PaperDesign(boolean landscape, Palette palette, ReportContent content, PaperLines lines) throws JRException {
        elements = new PaperElements(palette, parameters);
        width = (landscape ? 842 : 595) - 2 * MARGIN_SIDE;
        design.setName("paper");
        design.setPageWidth(landscape ? 842 : 595);
        design.setPageHeight(landscape ? 595 : 842);
        design.setOrientation(landscape ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(MARGIN_SIDE);
        design.setRightMargin(MARGIN_SIDE);
        design.setTopMargin(MARGIN_TOP);
        design.setBottomMargin(MARGIN_FOOT);
        design.setColumnWidth(width);
        for (int i = 0; i < lines.tables().size(); i++) {
            Table table = lines.tables().get(i);
            tables.add(new TableBands(elements, i, table, new ColumnWidths(table, width)));
        }
        design.setPageHeader(head(content.agency()));
        design.setPageFooter(foot(content.title()));
        addGroups(lines);
        addDetail(lines);
        new PaperLayout(design, parameters, lines).apply();
        declare(lines);
    }

    JasperDesign design() {
        return design;
    }

    /** Texts that stand in the design itself: table heads, chart labels. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private JRDesignBand head(String agency) {
        var band = new JRDesignBand();
        band.setHeight(26);
        var name = elements.text(elements.fixed("agency", agency), 0, 0, width, 14, 8.5f);
        name.setForecolor(elements.colour("ink-2"));
        band.addElement(name);
        band.addElement(elements.line(0, 16, width));
        return band;
    }

    private JRDesignBand foot(String title) {
        var band = new JRDesignBand();
        band.setHeight(38);
        int number = 90;
        var heading = elements.text(elements.fixed("foot", title), 0, 12, width - number - 12, 26, 8.5f);
        heading.setForecolor(elements.colour("ink-2"));
        var page = elements.text(elements.fixed(PAGE_NUMBER, "0"), width - number, 12, number, 14, 8.5f);
        page.setKey(PAGE_NUMBER);
        page.setForecolor(elements.colour("ink-2"));
        page.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        band.addElement(elements.line(0, 8, width));
        band.addElement(heading);
        band.addElement(page);
        return band;
    }

    private void addGroups(PaperLines lines) throws JRException {
        JRDesignGroup page = group(PaperLines.PAGE);
        page.setStartNewPage(true);

        JRDesignGroup unit = group(PaperLines.UNIT);
        var headings = (JRDesignSection) unit.getGroupHeaderSection();
        headings.addBand(heading(PaperLines.TITLE, 18, true, 4, 2));
        headings.addBand(heading(PaperLines.SUBTITLE, 12, false, 0, 6));
        headings.addBand(heading(PaperLines.heading(1), 14, true, 12, 4));
        headings.addBand(heading(PaperLines.heading(2), 12, true, 8, 3));
        headings.addBand(heading(PaperLines.heading(3), 11, true, 6, 2));
        headings.addBand(heading(PaperLines.CAPTION, 10, true, 10, 4));

        JRDesignGroup table = group(PaperLines.TABLE);
        table.setReprintHeaderOnEachPage(true);
        var heads = (JRDesignSection) table.getGroupHeaderSection();
        for (TableBands bands : tables) {
            bands.heads().forEach(heads::addBand);
        }
    }

    private JRDesignGroup group(String field) throws JRException {
        var group = new JRDesignGroup();
        group.setName(field);
        group.setExpression(PaperElements.expression("$F{" + field + "}"));
        design.addGroup(group);
        return group;
    }

    private JRDesignBand heading(String field, float size, boolean bold, int above, int below) {
        int height = Math.round(size * 1.6f);
        var band = new JRDesignBand();
        band.setHeight(above + height + below);
        band.setSplitType(SplitTypeEnum.STRETCH);
        JRDesignTextField text = elements.stretching("$F{" + field + "}", 0, above, width, height, size);
        text.setBold(bold);
        text.setRemoveLineWhenBlank(true);
        band.addElement(text);
        band.setPrintWhenExpression(PaperElements.expression("$F{" + shown(field) + "}"));
        return band;
    }

    private void addDetail(PaperLines lines) {
        var detail = (JRDesignSection) design.getDetailSection();
        detail.addBand(heading(PaperLines.TEXT, 11, false, 6, 2));
        for (PaperLines.Shape shape : lines.shapes()) {
            detail.addBand(tables.get(shape.table()).row(shape));
        }
        for (int i = 0; i < lines.charts().size(); i++) {
            new ChartBand(elements, i, lines.charts().get(i), width).bands().forEach(detail::addBand);
        }
    }

    private void declare(PaperLines lines) throws JRException {
        for (String number : List.of(PaperLines.PAGE, PaperLines.UNIT, PaperLines.TABLE)) {
            declareField(number, Integer.class);
        }
        for (String text : PaperLines.TEXTS) {
            declareField(text, String.class);
            declareField(shown(text), Boolean.class);
        }
        int columns = 0;
        for (int i = 0; i < lines.tables().size(); i++) {
            columns = Math.max(columns, lines.tables().get(i).columns().size());
            declareField(PaperLines.tableBand(i), Boolean.class);
        }
        for (int i = 0; i < columns; i++) {
            declareField(PaperLines.cell(i), String.class);
        }
        for (PaperLines.Shape shape : lines.shapes()) {
            declareField(shape.band(), Boolean.class);
        }
        for (int i = 0; i < lines.charts().size(); i++) {
            declareField(PaperLines.chartBand(i), Boolean.class);
        }
        for (String name : parameters.keySet()) {
            var parameter = new JRDesignParameter();
            parameter.setName(name);
            parameter.setValueClass(String.class);
            design.addParameter(parameter);
        }
    }

    private void declareField(String name, Class<?> type) throws JRException {
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        design.addField(field);
    }

    static String shown(String text) {
        return "shown_" + text;
    }
}
