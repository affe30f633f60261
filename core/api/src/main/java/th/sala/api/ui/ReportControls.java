package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportParameter;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;

/** The controls of a report's parameters. */
final class ReportControls {
    private ReportControls() {}

    static Component of(ReportParameter.Kind kind, String label, List<FiscalYear> years) {
        return switch (kind) {
            case FISCAL_YEAR ->
                years.isEmpty()
                        ? new FiscalYearSelect(label, FiscalYear.of(LocalDate.now(ThaiDates.ZONE)))
                        : new FiscalYearSelect(label, years);
            case QUARTER -> new QuarterSelect(label);
            case DEPARTMENT -> new DepartmentPicker(label);
        };
    }

    static String get(Component control) {
        return control instanceof DraftText text ? text.draftText() : "";
    }

    /** Shows the value; a year of an address is shown also where there is nothing to report on. */
    static void set(@Nullable Component control, String value) {
        if (control instanceof FiscalYearSelect select) {
            FiscalYearSelect.read(value).ifPresent(select::offer);
        }
        if (control instanceof DraftText text) {
            text.restoreText(value);
        }
    }
}
