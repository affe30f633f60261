package th.sala.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.NotAllowed;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.report.Reports.ListColumn;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;
import th.sala.api.workbook.Workbooks;

/** Files go out of the portal and come back in, with the real permissions, transactions and audit. */
class ImportAndExportTest extends PortalTest {
    private static final Locale THAI = Locale.of("th");

    @TempDir
    private Path folder;

    @Autowired
    private Reports reports;

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private JdbcClient database;

    @Test
    void an_exported_list_can_be_imported_again() {
        Path file = folder.resolve("list.xlsx");
        as("admin", () -> {
            export(file);
            CheckedWorkbook checked =
                    workbooks.check(new Plans("core.people"), "list.xlsx", file, THAI, Progress.UNWATCHED);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.rowCount()).isEqualTo(2_000);
            var row = checked.rows().of("plan").getLast();
            assertThat(row.text("name")).isEqualTo("=โครงการที่ 1999");
            assertThat(row.decimal("budget")).isEqualByComparingTo("1999.25");
            assertThat(row.date("start")).isEqualTo(LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void a_stopped_export_leaves_no_file() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(kept.toFile()));

        var columns = List.of(new ListColumn<Integer>("จำนวน", n -> n));
        var query = new ListQuery(List.of(), List.of(), 0, 80);
        try {
            assertThatThrownBy(() -> reports.writeList(
                            "แผน",
                            columns,
                            new Numbers(),
                            query,
                            (done, total) -> stopAt(done, kept),
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(Cancelled.class);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
        assertThat(kept).isEmptyDirectory();
    }

    /** @param kept the files rows are kept in while a workbook is written */
    private static void stopAt(long done, Path kept) {
        if (done == 1_500) {
            assertThat(kept).isNotEmptyDirectory();
            throw new Cancelled();
        }
    }

    @Test
    void an_import_leaves_its_row_in_the_audit_and_a_failed_one_leaves_nothing() {
        Path file = folder.resolve("list.xlsx");
        as("admin", () -> {
            export(file);
            var plans = new Plans("core.people");
            CheckedWorkbook checked = workbooks.check(plans, "list.xlsx", file, THAI, Progress.UNWATCHED);
            long before = notes();
            workbooks.apply(plans, checked, Progress.UNWATCHED);
            assertThat(notes()).isEqualTo(before + 1);
            plans.fails = true;
            assertThatThrownBy(() -> workbooks.apply(plans, checked, Progress.UNWATCHED))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(notes()).isEqualTo(before + 1);
        });
    }

    @Test
    void reports_and_imports_are_shut_to_those_without_the_permission() {
        Path file = folder.resolve("list.xlsx");
        as("admin", () -> export(file));
        as("staff.it", () -> {
            var plans = new Plans("nobody.has.this");
            assertThatThrownBy(() -> workbooks.check(plans, "list.xlsx", file, THAI, Progress.UNWATCHED))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reports.content(new Hello("nobody.has.this"), ReportValues.of("year", 2567), THAI))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_report_becomes_a_file_of_its_format() throws IOException {
        ReportContent content = new ReportContent("รายงาน", "", "หน่วยงาน", "hello", List.of());
        for (ReportFormat format : ReportFormat.values()) {
            var to = new ByteArrayOutputStream();
            reports.write(content, format, to);
            String start = new String(to.toByteArray(), 0, 4, StandardCharsets.ISO_8859_1);
            assertThat(start).isEqualTo(format == ReportFormat.PDF ? "%PDF" : "PK\3\4");
        }
    }

    private void export(Path file) {
        var columns = List.of(
                new ListColumn<Integer>("ชื่อ", n -> "=โครงการที่ " + n),
                new ListColumn<Integer>("งบ", n -> BigDecimal.valueOf(n * 100L + 25, 2)),
                new ListColumn<Integer>("เริ่ม", n -> LocalDate.of(2026, 11, 20)));
        try (var to = Files.newOutputStream(file)) {
            var query = new ListQuery(List.of(), List.of(), 0, 80);
            assertThat(reports.writeList("แผน", columns, new Numbers(), query, Progress.UNWATCHED, to))
                    .isEqualTo(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long notes() {
        return database.sql("select count(*) from core_audit where what = 'workbook.imported'")
                .query(Long.class)
                .single();
    }

    private static final class Numbers implements ListSource<Integer> {
        @Override
        public List<Integer> rows(ListQuery query) {
            return IntStream.range(query.offset(), Math.min(2_000, query.offset() + query.limit()))
                    .boxed()
                    .toList();
        }

        @Override
        public int count(ListQuery query) {
            return 2_000;
        }
    }

    private record Hello(String permission) implements Report {
        @Override
        public String id() {
            return "core.hello";
        }

        @Override
        public String title() {
            return "hello";
        }

        @Override
        public ReportContent content(ReportValues values, Locale language) {
            throw new AssertionError("Reached without the permission");
        }
    }

    private static final class Plans implements WorkbookImport {
        private final String permission;
        private boolean fails;

        Plans(String permission) {
            this.permission = permission;
        }

        @Override
        public String id() {
            return "core.plans";
        }

        @Override
        public String title() {
            return "plans";
        }

        @Override
        public String permission() {
            return permission;
        }

        @Override
        public List<SheetSpec> sheets() {
            return List.of(new SheetSpec(
                    "แผน",
                    "plan",
                    true,
                    List.of(
                            ColumnSpec.text("ชื่อ", "name", true, 100, ""),
                            ColumnSpec.of("งบ", "budget", ColumnSpec.Kind.DECIMAL, true, ""),
                            ColumnSpec.of("เริ่ม", "start", ColumnSpec.Kind.DATE, true, "")),
                    List.of("name")));
        }

        @Override
        public void check(WorkbookRows rows, Faults faults, Progress progress) {}

        @Override
        public ImportSummary preview(WorkbookRows rows, Progress progress) {
            return new ImportSummary(List.of());
        }

        @Override
        public ImportSummary apply(WorkbookRows rows, Progress progress) {
            if (fails) {
                throw new IllegalStateException("The database is gone");
            }
            return new ImportSummary(
                    List.of(new ImportSummary.Line("plans", rows.of("plan").size(), 0, 0)));
        }
    }
}
