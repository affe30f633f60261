package th.sala.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import th.sala.api.list.ListSource;

/** Turns content into files. Needs no permission of its own: the content is already scoped to the person. */
public interface Reports {
    /** The content of a report of any running module, after checking its permission. */
    ReportContent content(Report report, ReportValues values, Locale language);

    /** Writes the content as a file of that format; the stream stays open. */
    void write(ReportContent content, ReportFormat format, OutputStream to) throws IOException;

    /**
     * Writes the rows of a list as a workbook, page by page, so that memory does not grow with the list.
     *
     * @param title name of the sheet, at most 31 characters are used
     * @return rows written
     */
    <R> long writeList(
            String title,
            List<ListColumn<R>> columns,
            ListSource<R> source,
            th.sala.api.list.ListQuery query,
            th.sala.api.work.Progress progress,
            OutputStream to)
            throws IOException;

    /**
     * A column of an exported list.
     *
     * @param value text, {@link java.math.BigDecimal}, {@link Integer}, {@link Long}, {@link java.time.LocalDate},
     *     {@link java.time.Instant} or null; numbers and dates stay real ones
     */
    record ListColumn<R>(String title, Function<R, Object> value) {}
}
