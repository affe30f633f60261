package th.sala.api.report;

import java.util.List;
import java.util.Optional;

/** The chosen parameters as text: a fiscal year as {@code 2567}, a quarter as {@code 2}, a department by its id. */
public record ReportValues(List<Value> values) {
    public ReportValues {
        values = List.copyOf(values);
    }

    public static ReportValues of(String name, Object value, Object... more) {
        var values = new java.util.ArrayList<>(List.of(new Value(name, value.toString())));
        for (int i = 0; i < more.length; i += 2) {
            values.add(new Value(more[i].toString(), more[i + 1].toString()));
        }
        return new ReportValues(values);
    }

    public Optional<String> find(String name) {
        return values.stream()
                .filter(v -> v.name().equals(name))
                .map(Value::value)
                .findFirst();
    }

    /** A parameter and what was chosen for it. */
    public record Value(String name, String value) {}
}
