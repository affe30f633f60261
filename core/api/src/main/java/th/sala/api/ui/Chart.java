package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by ECharts; the library is loaded only where a chart is.
 *
 * <p>Colours are written as tokens, {@code "var(--sala-band-low)"}, and read anew when the theme changes. The option
 * is plain data: no functions, no HTML. Every chart stands beside the same figures as a table, which is the caller's.
 */
@Tag("sala-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.common.min.js")
@JavaScript("context://sala/chart.js?v=1")
public final class Chart extends Component implements HasStyle {
    /** @param description what the chart says, read out in its place */
    public Chart(String description) {
        addClassName("sala-chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        rows(5);
    }

    /** The ECharts option; may be set again with new figures. */
    public Chart option(ObjectNode option) {
        getElement().setPropertyJson("option", option);
        return this;
    }

    /** Height in rows of a list (40 px each), 1 to 12. */
    public Chart rows(int rows) {
        getElement().setAttribute("data-rows", String.valueOf(rows));
        return this;
    }

    /** Called when a bar or segment is clicked, with the {@code id} of its data item or series, or else its name. */
    public Chart whenChosen(Consumer<String> act) {
        addClassName("sala-chosen");
        getElement()
                .addEventListener(
                        "sala-chosen",
                        e -> act.accept(e.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        return this;
    }
}
