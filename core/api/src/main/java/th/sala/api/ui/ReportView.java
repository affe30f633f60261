package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.api.text.ThaiText;

/** A report as a page that reads well and can be read out: headings, tables with captions, charts as bars and figures. */
public final class ReportView extends Article {
    public ReportView(ReportContent content) {
        addClassName("sala-report");
        var title = new Div(words(content.agency(), "sala-report-agency"), words(content.title(), "sala-report-title"));
        if (!content.subtitle().isBlank()) {
            title.add(words(content.subtitle(), "sala-report-subtitle"));
        }
        title.addClassName("sala-report-head");
        add(title);
        content.blocks().forEach(block -> add(show(block)));
    }

    private static Component show(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Heading heading when heading.level() == 1 -> new H2(ThaiText.keepWords(heading.text()));
            case ReportBlock.Heading heading -> new H3(ThaiText.keepWords(heading.text()));
            case ReportBlock.Paragraph paragraph -> words(paragraph.text(), "sala-report-text");
            case Table table -> scrolling(table(table), table.caption());
            case BarChart chart -> chart(chart);
            case ReportBlock.PageBreak end -> new Div();
        };
    }

    private static Paragraph words(String text, String className) {
        var paragraph = new Paragraph(ThaiText.keepWords(text));
        paragraph.addClassName(className);
        return paragraph;
    }

    // A wide table scrolls inside its own frame, never the page; the frame can be scrolled by keyboard.
    private static Div scrolling(NativeTable table, String name) {
        var frame = new Div(table);
        frame.addClassName("sala-report-table");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", name.isBlank() ? frame.getTranslation("ui.report.table") : name);
        return frame;
    }

    private static NativeTable table(Table table) {
        var shown = new NativeTable();
        if (!table.caption().isBlank()) {
            shown.add(new Caption(table.caption()));
        }
        shown.add(new ReportHead(table.columns()));
        var body = new NativeTableBody();
        table.rows().forEach(row -> body.add(row(row, table.columns())));
        shown.add(body);
        return shown;
    }

    private static NativeTableRow row(Row row, List<Column> columns) {
        var shown = new NativeTableRow();
        if (row.emphasis() != Emphasis.NONE) {
            shown.addClassName(row.emphasis() == Emphasis.TOTAL ? "sala-total" : "sala-group");
        }
        int at = 0;
        for (Cell cell : row.cells()) {
            var one = new NativeTableCell(ThaiText.keepWords(cell.text()));
            if (cell.span() > 1) {
                one.setColspan(cell.span());
            } else if (at < columns.size()) {
                align(one, columns.get(at).align());
            }
            at += cell.span();
            shown.add(one);
        }
        return shown;
    }

    private static void align(Component cell, Align align) {
        if (align != Align.LEFT) {
            cell.addClassName(align == Align.RIGHT ? "sala-figure" : "sala-centred");
        }
    }

    private static Component chart(BarChart chart) {
        var shown = new NativeTable();
        shown.addClassName("sala-report-bars");
        shown.add(new Caption(chart.caption()));
        shown.add(new NativeTableHeader(new NativeTableRow(
                head(shown.getTranslation("ui.report.item")),
                head(shown.getTranslation("ui.report.picture")),
                figureHead(chart.usedLabel()),
                figureHead(chart.planLabel()))));
        BigDecimal longest =
                chart.bars().stream().map(bar -> bar.plan().max(bar.used())).reduce(BigDecimal.ONE, BigDecimal::max);
        var body = new NativeTableBody();
        for (ReportBlock.Bar bar : chart.bars()) {
            var name = new NativeTableHeaderCell(ThaiText.keepWords(bar.label()));
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    name,
                    new NativeTableCell(new Bullet(bar.used(), bar.plan(), longest)),
                    figure(bar.used(), chart.unit()),
                    figure(bar.plan(), chart.unit())));
        }
        shown.add(body);
        return scrolling(shown, chart.caption());
    }

    private static NativeTableHeaderCell head(String text) {
        var head = new NativeTableHeaderCell(ThaiText.keepWords(text));
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static NativeTableHeaderCell figureHead(String text) {
        var head = head(text);
        head.addClassName("sala-figure");
        return head;
    }

    private static NativeTableCell figure(BigDecimal number, String unit) {
        var cell = new NativeTableCell(Figures.decimal(number, Math.max(2, number.scale()), 6) + "\u00a0" + unit);
        cell.addClassName("sala-figure");
        return cell;
    }
}
