package th.sala.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The measurements of {@code ./sala bench}: all, or those named. Ends well whatever the figures are. */
public final class Bench {
    private static final List<Measurement> ALL = List.of(
            new StartBench(),
            new FirstLoadBench(),
            new ReportBench(),
            new PaperBench(),
            new ImportBench(),
            new ModuleBench(),
            new ListBench(),
            new PeopleBench(),
            new DocumentBench(),
            new SearchBench(),
            new ApprovalBench(),
            new AccessBench());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        Path top = Path.of(System.getProperty("sala.top", "")).toAbsolutePath();
        Set<String> wanted = Set.of(names);
        Figures figures = new Figures(System.out);
        try (Site site = Site.fresh(top)) {
            for (Measurement measurement : ALL) {
                if (wanted.isEmpty() || wanted.contains(measurement.name())) {
                    measure(measurement, site, figures);
                }
            }
        }
        figures.write(top.resolve("target/bench.json"));
    }

    private static void measure(Measurement measurement, Site site, Figures figures) {
        try {
            measurement.measure(site, figures);
        } catch (Exception reason) {
            figures.missing(measurement.name(), reason);
        }
    }
}
