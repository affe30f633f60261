package th.sala.api.workbook;

import java.util.List;

/** What an import does or did, per kind of row. */
public record ImportSummary(List<Line> lines) {
    public ImportSummary {
        lines = List.copyOf(lines);
    }

    public int changes() {
        return lines.stream().mapToInt(l -> l.added() + l.changed()).sum();
    }

    /**
     * One kind of row.
     *
     * @param titleKey key of the kind's name
     */
    public record Line(String titleKey, int added, int changed, int unchanged) {}
}
