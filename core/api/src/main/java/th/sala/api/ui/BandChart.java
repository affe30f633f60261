package th.sala.api.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** How many are in which band: one stacked bar, and the table below as its legend. */
public final class BandChart extends Div {
    /**
     * @param description what the chart says
     * @param segments in the order of the bands
     */
    public BandChart(String description, List<Segment> segments) {}

    /** Called with the segment's id when it is clicked in the bar or in the table. */
    public BandChart whenChosen(Consumer<String> act) {
        return this;
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
