package th.sala.plugin.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.QuarterSelect;
import th.sala.api.ui.RowList;
import th.sala.plugin.strategy.plan.PlanYears;

/** The quarter a page shows: kept in its address, changed by two controls. */
public final class QuarterChoice {
    private static final String YEAR = "year";
    private static final String QUARTER = "quarter";

    private final PlanYears years;
    private final FiscalYearSelect year;
    private final QuarterSelect quarter;
    private UnaryOperator<QueryParameters> setBeside = UnaryOperator.identity();

    /** The controls say the year and the quarter in these words. */
    public QuarterChoice(PlanYears years, String yearLabel, String quarterLabel) {
        this.years = years;
        this.year = new FiscalYearSelect(yearLabel, years.all());
        this.quarter = new QuarterSelect(quarterLabel);
        year.addValueChangeListener(e -> changed(e.isFromClient()));
        quarter.addValueChangeListener(e -> changed(e.isFromClient()));
    }

    /** What a person has set on the list of the page goes with them into another quarter. */
    public void keep(RowList<?> list) {
        setBeside = list::parameters;
    }

    public List<Component> controls() {
        return List.of(quarter, year);
    }

    /** The quarter the address asks for, the latest with results where it asks for none; shown in the controls. */
    public Quarter adopt(Location address) {
        var asked = asked(address.getQueryParameters(), years);
        var offered = new ArrayList<>(years.all());
        offered.add(asked.year());
        year.years(offered);
        year.setValue(asked.year());
        quarter.setValue(asked.number());
        return asked;
    }

    /** The quarter an address asks for, the latest with results where it asks for none. */
    public static Quarter asked(QueryParameters address, PlanYears years) {
        var first = first(years);
        int year = number(address, YEAR, 2400, 2999).orElse(first.year().year());
        return new Quarter(new FiscalYear(year), number(address, QUARTER, 1, 4).orElse(first.number()));
    }

    /** The latest quarter with results; before there is one, the quarter of today. */
    public static Quarter first(PlanYears years) {
        return years.latest().orElseGet(() -> Quarter.of(LocalDate.now(ThaiDates.ZONE)));
    }

    /** The path with the quarter in its query. */
    public static String address(String path, Quarter quarter) {
        return path + "?" + YEAR + "=" + quarter.year().year() + "&" + QUARTER + "=" + quarter.number();
    }

    /** Opens a page of the portal with the quarter in its query. */
    public static void open(String path, Quarter quarter) {
        var to = new Location(address(path, quarter));
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    private void changed(boolean byPerson) {
        if (!byPerson || year.isEmpty() || quarter.isEmpty()) {
            return;
        }
        var ui = UI.getCurrent();
        var at = ui.getActiveViewLocation();
        Map<String, List<String>> parameters =
                new HashMap<>(setBeside.apply(at.getQueryParameters()).getParameters());
        parameters.put(YEAR, List.of(Integer.toString(year.getValue().year())));
        parameters.put(QUARTER, List.of(Integer.toString(quarter.getValue())));
        ui.navigate(at.getPath(), new QueryParameters(parameters));
    }

    private static Optional<Integer> number(QueryParameters address, String name, int least, int most) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
    }
}
