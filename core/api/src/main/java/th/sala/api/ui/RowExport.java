package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.Reports;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;

/** Writes the rows of a list or a tree as a workbook and hands it to the browser. */
public final class RowExport {
    private RowExport() {}

    /**
     * Writes all rows the query leaves, paging aside, while the person sees how far it is.
     *
     * @param caption what the list is, name of the file and its sheet
     */
    public static <R> void run(String caption, List<RowColumn<R>> columns, ListSource<R> source, ListQuery query) {
        UI ui = UI.getCurrent();
        Reports reports = Services.find(Reports.class);
        var sheet = columns.stream()
                .map(c -> new Reports.ListColumn<R>(ui.getTranslation(c.titleKey()), c.cell()::exported))
                .toList();
        ProgressDialog.run(
                ui.getTranslation("ui.list.exporting", caption),
                ui.getTranslation("ui.list.stopExport"),
                progress -> write(reports, caption, sheet, source, query, progress),
                file -> hand(ui, file, caption),
                Downloads::delete);
    }

    private static void hand(UI ui, Path file, String caption) {
        String day = ThaiDates.typed(LocalDate.now(ThaiDates.ZONE)).replace('/', '-');
        Downloads.hand(ui, file, caption + " " + day + "." + ReportFormat.XLSX.ending(), ReportFormat.XLSX.mediaType());
        Messages.done(ui.getTranslation("ui.list.exported"));
    }

    private static <R> Path write(
            Reports reports,
            String caption,
            List<Reports.ListColumn<R>> sheet,
            ListSource<R> source,
            ListQuery query,
            Progress progress) {
        try {
            Path file = Files.createTempFile("sala-list", ".xlsx");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                reports.writeList(caption, sheet, source, query, progress, out);
                return file;
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
