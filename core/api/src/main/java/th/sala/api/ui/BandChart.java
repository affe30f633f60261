package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import th.sala.api.text.ThaiText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How many are in which band: one stacked bar, and the table below as its legend. */
public final class BandChart extends Div {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String title;
    private final List<Segment> segments;
    private final Chart chart;
    private Consumer<String> chosen = id -> {};

    /**
     * @param title what the figures are, caption of the table
     * @param segments in the order of the bands
     */
    public BandChart(String title, List<Segment> segments) {
        this.title = title;
        this.segments = List.copyOf(segments);
        addClassName("sala-band-chart");
        String said = segments.stream()
                .map(s -> s.label() + " " + s.countText() + " " + Figures.share(s.share()))
                .collect(Collectors.joining(", "));
        chart = new Chart(title + ": " + said).rows(1).option(option());
        add(chart, table(false));
    }

    /** Called with the segment's id when it is clicked in the bar or in the table. */
    public BandChart whenChosen(Consumer<String> act) {
        chosen = act;
        chart.whenChosen(act);
        replace(getComponentAt(1), table(true));
        return this;
    }

    private ObjectNode option() {
        int total = segments.stream().mapToInt(Segment::count).sum();
        ObjectNode option = JSON.objectNode();
        option.putObject("grid").put("left", 0).put("right", 0).put("top", 0).put("bottom", 0);
        option.putObject("xAxis")
                .put("type", "value")
                .put("max", Math.max(total, 1))
                .put("show", false);
        option.putObject("yAxis")
                .put("type", "category")
                .put("show", false)
                .putArray("data")
                .add("");
        var series = option.putArray("series");
        for (Segment segment : segments) {
            if (segment.count() > 0) {
                series.add(series(segment));
            }
        }
        return option;
    }

    private static ObjectNode series(Segment segment) {
        String band = segment.band().cssName();
        ObjectNode one = JSON.objectNode();
        one.put("type", "bar")
                .put("id", segment.id())
                .put("name", segment.label())
                .put("stack", "all");
        one.put("barWidth", "100%");
        one.putArray("data").add(segment.count());
        one.putObject("itemStyle")
                .put("color", "var(--sala-band-" + band + ")")
                .put("borderColor", "var(--sala-sheet)")
                .put("borderWidth", 1);
        one.putObject("label")
                .put("show", true)
                .put("formatter", "{c}")
                .put("color", "var(--sala-on-band-" + band + ")")
                .put("fontWeight", 600);
        return one;
    }

    private Component table(boolean clickable) {
        var body = new NativeTableBody();
        for (Segment segment : segments) {
            var dot = new Span();
            dot.addClassNames("sala-dot", "sala-band-" + segment.band().cssName());
            var label = new NativeTableHeaderCell(
                    dot, clickable ? button(segment) : new Span(ThaiText.keepTogether(segment.label())));
            label.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    label,
                    cell(segment.countText(), "sala-strong"),
                    cell(Figures.share(segment.share()), "sala-quiet")));
        }
        var table = new NativeTable();
        table.add(new Caption(title));
        table.addClassName("sala-legend");
        table.add(body);
        return table;
    }

    private Component button(Segment segment) {
        return new LinkButton(segment.label(), () -> chosen.accept(segment.id()));
    }

    private static NativeTableCell cell(String text, String className) {
        var cell = new NativeTableCell(ThaiText.keepTogether(text));
        cell.addClassNames("sala-figure", className);
        return cell;
    }

    /**
     * One band.
     *
     * @param id what {@link #whenChosen} gets
     * @param countText the count with its unit, {@code 28 งาน}
     * @param share percent of all
     */
    public record Segment(String id, Band band, String label, int count, String countText, BigDecimal share) {}
}
