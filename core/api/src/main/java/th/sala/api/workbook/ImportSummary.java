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
     * @param firstChanged what the workbook calls the first rows that change, for the eye: a few, or none
     */
    public record Line(String titleKey, int added, int changed, int unchanged, List<String> firstChanged) {
        public Line {
            firstChanged = List.copyOf(firstChanged);
        }

        /** Names no row. */
        public Line(String titleKey, int added, int changed, int unchanged) {
            this(titleKey, added, changed, unchanged, List.of());
        }
    }
}
