package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import th.sala.api.RuleBroken;
import th.sala.api.report.ReportFormat;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.Workbooks;

/** A page that imports a workbook: template, upload, check with progress, preview or faults, then all or nothing. */
public abstract class ImportScreen extends Screen {
    private static final int MOST_MEGABYTES = 50;

    private final WorkbookImport workbookImport;
    private final Div outcome = new Div();

    protected ImportScreen(WorkbookImport workbookImport) {
        this.workbookImport = workbookImport;
        addClassName("sala-import-screen");
        heading(text(workbookImport.title()));
        context(text("ui.import.context"));
        outcome.addClassName("sala-import-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        content(steps(), outcome);
    }

    /** Where the imported rows can be seen, an address inside the portal. */
    protected abstract String resultPath();

    private OrderedList steps() {
        var steps = new OrderedList(
                new ListItem(words("ui.import.step1"), template()), new ListItem(words("ui.import.step2"), upload()));
        steps.addClassName("sala-import-steps");
        return steps;
    }

    private Div words(String key) {
        return new Div(ThaiText.keepTogether(text(key)));
    }

    private Anchor template() {
        Workbooks workbooks = service(Workbooks.class);
        Locale language = getLocale();
        String name = text(workbookImport.title()) + "." + ReportFormat.XLSX.ending();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new ByteArrayOutputStream();
                    workbooks.template(workbookImport, language, bytes);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes.toByteArray()),
                            name,
                            ReportFormat.XLSX.mediaType(),
                            bytes.size());
                }),
                AttachmentType.DOWNLOAD,
                text("ui.import.template"));
        link.addClassName("sala-button-link");
        return link;
    }

    private Upload upload() {
        UI ui = UI.getCurrent();
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.toFile(
                (metadata, file) -> ui.accessLater(
                                () -> {
                                    upload.clearFileList();
                                    check(metadata.fileName(), file.toPath());
                                },
                                () -> Downloads.delete(file.toPath()))
                        .run(),
                metadata -> Files.createTempFile("sala-import", ".xlsx").toFile()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
        upload.setAcceptedFileTypes("." + ReportFormat.XLSX.ending(), ReportFormat.XLSX.mediaType());
        upload.setI18n(ImportTexts.upload(this, MOST_MEGABYTES));
        upload.addFileRejectedListener(e -> problem(e.getErrorMessage()));
        upload.addClassName("sala-upload");
        return upload;
    }

    private void check(String fileName, Path file) {
        clearMessages();
        outcome.removeAll();
        Workbooks workbooks = service(Workbooks.class);
        Locale language = getLocale();
        try {
            ProgressDialog.run(
                            text("ui.import.checking", fileName),
                            text("ui.import.stopCheck"),
                            progress -> workbooks.check(workbookImport, fileName, file, language, progress),
                            this::preview,
                            workbook -> {})
                    .whenComplete((workbook, fault) -> Downloads.delete(file));
        } catch (RuleBroken busy) {
            Downloads.delete(file);
            throw busy;
        }
    }

    private void preview(CheckedWorkbook workbook) {
        outcome.removeAll();
        if (workbook.summary() == null) {
            outcome.add(new FaultList(workbook));
        } else {
            outcome.add(new ImportPreview(workbook, workbook.summary(), () -> apply(workbook), outcome::removeAll));
        }
    }

    private void apply(CheckedWorkbook workbook) {
        UI ui = UI.getCurrent();
        Workbooks workbooks = service(Workbooks.class);
        try {
            ProgressDialog.run(
                            text("ui.import.applying", workbook.fileName()),
                            text("ui.import.stopApply"),
                            progress -> workbooks.apply(workbookImport, workbook, progress),
                            this::finished,
                            summary -> {})
                    .whenComplete((summary, fault) -> {
                        if (fault != null) {
                            ui.accessLater(() -> preview(workbook), () -> {}).run();
                        }
                    });
        } catch (RuleBroken busy) {
            preview(workbook);
            throw busy;
        }
    }

    private void finished(ImportSummary summary) {
        outcome.removeAll();
        outcome.add(ImportPreview.table(this, summary));
        note(Note.done(
                text("ui.import.done", Figures.count(summary.changes())),
                Links.to(text("ui.import.open"), resultPath())));
    }
}
