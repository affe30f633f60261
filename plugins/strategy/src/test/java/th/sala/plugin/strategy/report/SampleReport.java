package th.sala.plugin.strategy.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportValues;
import th.sala.plugin.strategy.PlanContext;
import th.sala.plugin.strategy.transfer.Sample;

/** The report of the sample quarter, drawn up once for all tests, and how they find their way in it. */
final class SampleReport {
    private static final QuarterReport REPORT = report();

    static final ReportContent THAI = content(2, Locale.of("th"));

    private SampleReport() {}

    static ReportContent content(int quarter, Locale language) {
        return content(2567, quarter, language);
    }

    static ReportContent content(Object year, Object quarter, Locale language) {
        return REPORT.content(ReportValues.of(QuarterReport.YEAR, year, QuarterReport.QUARTER, quarter), language);
    }

    private static QuarterReport report() {
        // Open to the end of the run, as all tests of the report read it.
        var context = new PlanContext(SampleReport.class);
        Sample.load(context);
        return context.get(QuarterReport.class);
    }

    static <B extends ReportBlock> Stream<B> blocks(Class<B> kind) {
        return THAI.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    static List<String> paragraphs() {
        return blocks(Paragraph.class).map(p -> plain(p.text())).toList();
    }

    static Table table(String caption) {
        return blocks(Table.class)
                .filter(t -> t.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    static Table table(int columns) {
        return blocks(Table.class)
                .filter(t -> t.columns().size() == columns)
                .findFirst()
                .orElseThrow();
    }

    static List<String> cells(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
