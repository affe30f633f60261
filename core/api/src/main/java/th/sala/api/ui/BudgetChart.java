package th.sala.api.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Used against planned on one shared scale of million baht, a mark at half of the plan, the numbers beside the bars. */
public final class BudgetChart extends Div {
    /**
     * @param description what the chart says
     * @param categoryTitle heading of the first column
     * @param lines in the order of the report
     * @param total the last row, without a bar
     */
    public BudgetChart(String description, String categoryTitle, List<Line> lines, Line total) {}

    /** Called with the line's id when its bar or its name is clicked. */
    public BudgetChart whenChosen(Consumer<String> act) {
        return this;
    }

    /**
     * One category; amounts in baht.
     *
     * @param percent used of plan, null where there is no plan
     */
    public record Line(
            String id,
            String label,
            BigDecimal used,
            BigDecimal plan,
            @Nullable BigDecimal percent) {}
}
