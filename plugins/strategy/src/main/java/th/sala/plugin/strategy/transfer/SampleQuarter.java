package th.sala.plugin.strategy.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.stereotype.Component;
import th.sala.api.module.SampleData;
import th.sala.api.work.Progress;
import th.sala.api.workbook.Workbooks;

/** The sample agency's second quarter of 2567, brought in the way a person would: from its workbook. */
@Component
class SampleQuarter implements SampleData {
    private static final String WORKBOOK = "db/demo/q2-2567.xlsx";

    private final Workbooks workbooks;
    private final PlanImport plan;

    SampleQuarter(Workbooks workbooks, PlanImport plan) {
        this.workbooks = workbooks;
        this.plan = plan;
    }

    @Override
    public void load() {
        try {
            var file = Files.createTempFile("q2-2567", ".xlsx");
            try {
                copy(file);
                load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        var checked = workbooks.check(plan, "q2-2567.xlsx", file, Locale.of("th"), Progress.UNWATCHED);
        if (checked.faultCount() > 0) {
            throw new IllegalStateException("The sample workbook has faults: " + checked.faults());
        }
        workbooks.apply(plan, checked, Progress.UNWATCHED);
    }

    private static void copy(Path file) throws IOException {
        try (var in = SampleQuarter.class.getClassLoader().getResourceAsStream(WORKBOOK)) {
            if (in == null) {
                throw new IllegalStateException("The portal does not carry " + WORKBOOK);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
