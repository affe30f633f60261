package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Preferences;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.Workbooks;

/** Files of an upload or an export are gone when nobody waits for them any more. */
class LeftFilesTest {
    private final Waiting work = new Waiting();
    private final Set<Path> before = files();

    @BeforeEach
    void open() {
        Stage.open(Map.of(
                LongWork.class, work,
                Workbooks.class, new NoWorkbooks(),
                Reports.class, new EmptyReports(),
                Preferences.class, new NoPreferences()));
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void an_upload_whose_check_is_stopped_before_it_begins_leaves_no_file() {
        work.stopsAtOnce = true;
        UI.getCurrent().add(new BookImport.Page());
        UploadKt._upload(_get(Upload.class), "plan.xlsx", new byte[] {1});
        MockVaadin.clientRoundtrip(false);
        assertThat(left()).isNotEmpty();

        _click(_get(Button.class, spec -> spec.withText("หยุดตรวจ")));
        noneIsLeft();
    }

    @Test
    void an_export_that_is_finished_as_the_person_leaves_leaves_no_file() {
        export();
        work.run();
        assertThat(left()).isNotEmpty();

        Stage.close();
        noneIsLeft();
    }

    @Test
    void an_export_that_is_finished_after_the_person_has_left_leaves_no_file() {
        export();
        Stage.close();

        work.run();
        noneIsLeft();
    }

    private static void export() {
        UI.getCurrent().add(list());
        _click(_get(Button.class, spec -> spec.withText("ส่งออก Excel")));
        MockVaadin.clientRoundtrip(false);
    }

    private static RowList<String> list() {
        var rows = new ListSource<String>() {
            @Override
            public List<String> rows(ListQuery query) {
                return List.of("ก");
            }

            @Override
            public int count(ListQuery query) {
                return 1;
            }
        };
        return new RowList<>(
                "library.books",
                "ui.list.all",
                rows,
                List.of(RowColumn.<String>text("name", "ui.list.all", row -> row)
                        .link(row -> "book")));
    }

    /** Those of other tests that go on beside this one go, too. */
    private void noneIsLeft() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(left()).isEmpty());
    }

    private Set<Path> left() {
        var now = files();
        now.removeAll(before);
        return now;
    }

    private static Set<Path> files() {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().matches("sala-(import|list).*"))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Work that begins when the test says so. */
    private static final class Waiting implements LongWork {
        private Runnable next = () -> {};
        private boolean stopsAtOnce;

        @Override
        public <T> Running<T> start(Function<Progress, T> work) {
            var result = new CompletableFuture<T>();
            next = () -> result.complete(work.apply(Progress.UNWATCHED));
            return new Running<>() {
                @Override
                public CompletableFuture<T> result() {
                    return result;
                }

                @Override
                public void cancel() {
                    if (stopsAtOnce) {
                        result.completeExceptionally(new Cancelled());
                    }
                }

                @Override
                public long done() {
                    return 0;
                }

                @Override
                public long total() {
                    return 0;
                }
            };
        }

        void run() {
            next.run();
        }
    }

    private static final class NoWorkbooks implements Workbooks {
        @Override
        public void template(WorkbookImport of, Locale language, OutputStream to) {}

        @Override
        public CheckedWorkbook check(
                WorkbookImport of, String fileName, Path file, Locale language, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class EmptyReports implements Reports {
        @Override
        public ReportContent content(Report report, ReportValues values, Locale language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(ReportContent content, ReportFormat format, OutputStream to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> long writeList(
                String title,
                List<ListColumn<R>> columns,
                ListSource<R> source,
                ListQuery query,
                Progress progress,
                OutputStream to) {
            return 0;
        }
    }

    private static final class NoPreferences implements Preferences {
        @Override
        public Optional<String> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, String value) {}
    }
}
