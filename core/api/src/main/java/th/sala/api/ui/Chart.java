package th.sala.api.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by ECharts; the library is loaded only where a chart is.
 *
 * <p>Colours are written as tokens, {@code "var(--sala-band-low)"}, and read anew when the theme changes. Every chart
 * stands beside the same figures as a table, which is the caller's.
 */
public final class Chart extends Div {
    /** @param description what the chart says, read out in its place */
    public Chart(String description) {}

    /** The ECharts option; no functions, no HTML. */
    public Chart option(ObjectNode option) {
        return this;
    }

    /** Height in steps of a row (40 px). */
    public Chart rows(int rows) {
        return this;
    }

    /** Called when a bar or segment is clicked, with the {@code id} its data item carries, or its name. */
    public Chart whenChosen(Consumer<String> act) {
        return this;
    }
}
