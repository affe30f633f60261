package th.sala.core.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.work.Progress;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.PdfPaper;
import th.sala.core.report.sheet.ListWorkbook;
import th.sala.core.report.sheet.ReportWorkbook;

/** Runs reports of modules for those who may, and writes what they give as files. */
@Service
@OpenToAll("a report is run with its own permission; files hold what the person was already given")
public class ReportService implements Reports {
    private final People people;
    private final ObjectProvider<I18NProvider> texts;
    private final TransactionTemplate reading;
    private final ReportWorkbook workbook = new ReportWorkbook();

    public ReportService(People people, ObjectProvider<I18NProvider> texts, PlatformTransactionManager transactions) {
        this.people = people;
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // sums and pages are read one after the other and have to fit together
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public ReportContent content(Report report, ReportValues values, Locale language) {
        if (!people.may(report.permission())) {
            throw new NotAllowed(report.permission());
        }
        return Objects.requireNonNull(reading.execute(status -> report.content(values, language)));
    }

    @Override
    public void write(ReportContent content, ReportFormat format, OutputStream to) throws IOException {
        var words = new PaperWords(texts.getObject(), content.language());
        switch (format) {
            case PDF -> writePdf(content, words, to);
            case XLSX -> workbook.write(content, words, to);
        }
    }

    @Override
    public <R> long writeList(
            String title,
            List<ListColumn<R>> columns,
            ListSource<R> source,
            ListQuery query,
            Progress progress,
            OutputStream to)
            throws IOException {
        try (var list = new ListWorkbook<>(title, columns)) {
            // One transaction for all pages: a row added meanwhile neither doubles nor hides another.
            Long rows = reading.execute(status -> list.fill(source, query, progress));
            // The transaction saw the rights of its beginning: who has lost them since gets no file.
            source.rows(new ListQuery(query.filters(), query.sorts(), 0, 1));
            list.write(to);
            return rows == null ? 0 : rows;
        }
    }

    private void writePdf(ReportContent content, PaperWords words, OutputStream to) throws IOException {
        try {
            PdfPaper.shared().write(content, words, to);
        } catch (JRException e) {
            throw new IOException("The paper could not be written", e);
        }
    }
}
