package th.sala.core.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.text.Figures;

/**
 * Bars of used against planned on one scale, the figures in a column beside them.
 *
 * <p>Drawn with the elements of the paper rather than as a picture: the labels wrap instead of being cut, their Thai
 * marks are placed like all others, and they can be selected.
 */
final class ChartBand {
    private static final int ROW = 36;
    private static final int LEGEND = 22;
    private static final int GAP = 10;
    private static final float SIZE = 9.5f;

    private final PaperElements elements;
    private final int number;
    private final BarChart chart;
    private final int width;
    private final BigDecimal longest;
    private final int decimals;

    ChartBand(PaperElements elements, int number, BarChart chart, int width) {
        this.elements = elements;
        this.number = number;
        this.chart = chart;
        this.width = width;
        this.longest =
                chart.bars().stream().map(bar -> bar.used().max(bar.plan())).reduce(BigDecimal.ZERO, BigDecimal::max);
        // All figures of a chart are written alike: 18.5500 beside 25.0357.
        this.decimals = chart.bars().stream()
                .mapToInt(bar -> Math.max(bar.used().scale(), bar.plan().scale()))
                .reduce(0, Math::max);
    }

    /** One band for the legend and one per bar, so that a long label makes room for itself. */
    List<JRDesignBand> bands() {
        var bands = new ArrayList<JRDesignBand>();
        bands.add(legend());
        for (int i = 0; i < chart.bars().size(); i++) {
            bands.add(bar(number + "_" + i, chart.bars().get(i)));
        }
        return bands;
    }

    private JRDesignBand legend() {
        JRDesignBand band = band(LEGEND);
        int start = labels() + GAP;
        String plan = chart.planLabel() + (chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")");
        band.addElement(elements.area("accent", start, 6, 9, 9));
        band.addElement(
                elements.stretching(elements.fixed("used_" + number, chart.usedLabel()), start + 13, 2, 110, 18, SIZE));
        band.addElement(elements.area("chart-track", start + 128, 6, 9, 9));
        band.addElement(elements.stretching(
                elements.fixed("plan_" + number, plan), start + 141, 2, width - start - 141, 18, SIZE));
        return band;
    }

    private JRDesignBand bar(String name, Bar bar) {
        JRDesignBand band = band(ROW);
        int start = labels() + GAP;
        var label = elements.stretching(elements.fixed("bar_" + name, bar.label()), 0, 0, labels(), ROW - 2, SIZE);
        var figures = elements.stretching(
                elements.fixed("figures_" + name, figures(bar)), width - figures(), 0, figures(), ROW - 2, SIZE);
        label.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        figures.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        figures.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        band.addElement(label);
        band.addElement(figures);
        addArea(band, "chart-track", start, (ROW - 2 - 20) / 2, length(bar.plan()), 20);
        addArea(band, "accent", start, (ROW - 2 - 10) / 2, length(bar.used()), 10);
        return band;
    }

    private JRDesignBand band(int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.setPrintWhenExpression(PaperElements.expression("$F{" + PaperLines.chartBand(number) + "}"));
        return band;
    }

    private void addArea(JRDesignBand band, String token, int x, int y, int length, int height) {
        if (length > 0) {
            band.addElement(elements.area(token, x, y, length, height));
        }
    }

    private String figures(Bar bar) {
        String amounts = plain(bar.used()) + " / " + plain(bar.plan());
        return Figures.share(bar.used(), bar.plan())
                .map(percent -> amounts + "\n" + Figures.percent(percent))
                .orElse(amounts);
    }

    private String plain(BigDecimal number) {
        return Figures.decimal(number, decimals);
    }

    private int length(BigDecimal amount) {
        int room = width - labels() - figures() - 2 * GAP;
        return longest.signum() == 0 || amount.signum() <= 0
                ? 0
                : Math.max(1, (int) Math.round(room * amount.doubleValue() / longest.doubleValue()));
    }

    private int labels() {
        return width * 3 / 10;
    }

    private int figures() {
        return Math.max(110, width / 4);
    }
}
