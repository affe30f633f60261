package th.sala.core.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.text.Figures;
import th.sala.core.report.sheet.SheetStyles.Look;

/** A chart on a sheet: its figures as a table, and below them the spreadsheet's own bar chart of that table. */
final class SheetChart {
    private static final int HEIGHT = 16;

    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final BarChart chart;
    private final int first;
    private final int decimals;

    SheetChart(SXSSFSheet sheet, SheetStyles styles, BarChart chart, int first) {
        this.sheet = sheet;
        this.styles = styles;
        this.chart = chart;
        this.first = first;
        this.decimals = chart.bars().stream()
                .mapToInt(bar -> Math.max(bar.used().scale(), bar.plan().scale()))
                .reduce(0, Math::max);
    }

    /** Writes both; returns the row below. */
    int write(String percentTitle) {
        String unit = chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")";
        words(
                sheet.createRow(first),
                Look.head(),
                "",
                chart.usedLabel() + unit,
                chart.planLabel() + unit,
                percentTitle);
        int next = first + 1;
        for (Bar bar : chart.bars()) {
            SXSSFRow row = sheet.createRow(next++);
            words(row, Look.text(), bar.label());
            number(row, 1, bar.used(), decimals);
            number(row, 2, bar.plan(), decimals);
            Figures.share(bar.used(), bar.plan()).ifPresent(percent -> number(row, 3, percent, 2));
        }
        if (chart.bars().isEmpty()) {
            return next + 1;
        }
        draw(next + 1);
        return next + 1 + HEIGHT + 1;
    }

    private void words(SXSSFRow row, Look look, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(styles.forText(look, texts[i]));
        }
    }

    private void number(SXSSFRow row, int column, BigDecimal number, int decimals) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(styles.of(Look.text().with(SheetStyles.number(decimals), HorizontalAlignment.RIGHT)));
    }

    private void draw(int top) {
        XSSFSheet under = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
        var drawing = under.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, 4, top + HEIGHT));
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var labels = drawn.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        var amounts = drawn.createValueAxis(AxisPosition.BOTTOM);
        amounts.setCrosses(AxisCrosses.MAX);
        var bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, labels, amounts);
        bars.setBarDirection(BarDirection.BAR);
        var names = XDDFDataSourcesFactory.fromArray(
                chart.bars().stream().map(Bar::label).toArray(String[]::new), range(under, 0), 0);
        bars.addSeries(names, amounts(under, 1, Bar::used)).setTitle(chart.usedLabel(), null);
        bars.addSeries(names, amounts(under, 2, Bar::plan)).setTitle(chart.planLabel(), null);
        drawn.plot(bars);
    }

    private XDDFNumericalDataSource<Double> amounts(XSSFSheet under, int column, Function<Bar, BigDecimal> amount) {
        List<Double> values = chart.bars().stream()
                .map(bar -> amount.apply(bar).doubleValue())
                .toList();
        return XDDFDataSourcesFactory.fromArray(values.toArray(Double[]::new), range(under, column), column);
    }

    private String range(XSSFSheet under, int column) {
        return new CellRangeAddress(first + 1, first + chart.bars().size(), column, column)
                .formatAsString(under.getSheetName(), true);
    }
}
