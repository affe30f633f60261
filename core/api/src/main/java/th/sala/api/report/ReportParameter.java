package th.sala.api.report;

/** One choice before a report runs. */
public record ReportParameter(String name, String labelKey, Kind kind) {
    /** What is chosen. */
    public enum Kind {
        FISCAL_YEAR,
        QUARTER,
        DEPARTMENT
    }
}
