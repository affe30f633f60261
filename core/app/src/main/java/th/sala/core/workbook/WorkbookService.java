package th.sala.core.workbook;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.Workbooks;

/** Brings workbooks in: reads, checks and previews without writing, then writes all or nothing. */
@Service
@OpenToAll("every call asks for the permission of its import")
public class WorkbookService implements Workbooks {
    private final People people;
    private final Audit audit;
    private final ObjectProvider<I18NProvider> texts;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    public WorkbookService(
            People people, Audit audit, ObjectProvider<I18NProvider> texts, PlatformTransactionManager transactions) {
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public void template(WorkbookImport of, Locale language, OutputStream to) throws IOException {
        people.demandAnywhere(of.permission());
        new TemplateWriter(texts.getObject(), language).write(of.sheets(), to);
    }

    @Override
    public CheckedWorkbook check(WorkbookImport of, String fileName, Path file, Locale language, Progress progress) {
        people.demandAnywhere(of.permission());
        var faults = new FaultList(texts.getObject(), language);
        ReadRows rows = read(of, file, faults, progress);
        Optional<ImportSummary> summary =
                Objects.requireNonNull(reading.execute(status -> judge(of, rows, faults, progress)));
        return new CheckedWorkbook(
                fileName, language, rows.count(), faults.first(), faults.count(), summary.orElse(null), rows);
    }

    @Override
    public ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
        people.demandAnywhere(of.permission());
        if (workbook.faultCount() > 0) {
            throw new IllegalStateException("The workbook has " + workbook.faultCount() + " faults");
        }
        ImportSummary done = writing.execute(status -> write(of, workbook, progress));
        return done == null ? new ImportSummary(List.of()) : done;
    }

    private ReadRows read(WorkbookImport of, Path file, FaultList faults, Progress progress) {
        var provider = texts.getObject();
        var marks = provider.getProvidedLocales().stream()
                .map(language -> provider.getTranslation("workbook.requiredMark", language))
                .distinct()
                .toList();
        try {
            return new WorkbookReader(of.sheets(), new Headings(marks), faults, progress).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook could not be read", e);
        }
    }

    private static Optional<ImportSummary> judge(
            WorkbookImport of, ReadRows rows, FaultList faults, Progress progress) {
        of.check(rows, faults, progress);
        return faults.isEmpty() ? Optional.of(of.preview(rows, progress)) : Optional.empty();
    }

    private ImportSummary write(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
        // Others may have worked since the preview: what was sound then may not be now.
        var faults = new FaultList(texts.getObject(), workbook.language());
        of.check(workbook.rows(), faults, progress);
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    "workbook.changedMeanwhile", faults.first().getFirst().message());
        }
        ImportSummary done = of.apply(workbook.rows(), progress);
        String module = of.id().substring(0, Math.max(of.id().indexOf('.'), 0));
        audit.note(
                new SubjectRef(module.isEmpty() ? "core" : module, "import", of.id()),
                "workbook.imported",
                null,
                new Imported(workbook.fileName(), workbook.rowCount(), done.lines()));
        return done;
    }

    /** What the audit keeps of an import. */
    record Imported(String fileName, int rows, List<ImportSummary.Line> lines) {}
}
