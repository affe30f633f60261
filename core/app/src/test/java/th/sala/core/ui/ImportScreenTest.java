package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;
import th.sala.api.workbook.Workbooks;

class ImportScreenTest {
    private boolean busy;
    private boolean refuses;
    private int applied;

    @BeforeEach
    void open() {
        Stage.open(Map.of(LongWork.class, new Sometimes(), Workbooks.class, new Sound()));
        UI.getCurrent().add(new BookImport.Page());
        UploadKt._upload(_get(Upload.class), "plan.xlsx", new byte[] {1});
        MockVaadin.clientRoundtrip(false);
        poll();
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void a_checked_file_that_was_refused_can_be_imported_without_sending_it_again() {
        refuses = true;
        press("นำเข้า 3 แถว");
        poll();
        press("ปิด");
        assertThat(applied).isZero();

        refuses = false;
        press("นำเข้า 3 แถว");
        assertThat(applied).isOne();
    }

    @Test
    void the_first_rows_that_change_are_named_before_they_do() {
        assertThat(UI.getCurrent().getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("แก้ไข: 2567 A-1, 2567 A-2 และอีก 1 แถว");
    }

    @Test
    void a_checked_file_can_be_imported_once_the_portal_is_less_busy() {
        busy = true;
        assertThatThrownBy(() -> press("นำเข้า 3 แถว")).isInstanceOf(RuleBroken.class);

        busy = false;
        press("นำเข้า 3 แถว");
        assertThat(applied).isOne();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
        MockVaadin.clientRoundtrip(false);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip(false);
    }

    private final class Sometimes implements LongWork {
        private final AtOnce work = new AtOnce();

        @Override
        public <T> Running<T> start(Function<Progress, T> task) {
            if (busy) {
                throw new RuleBroken("work.busy");
            }
            return work.start(task);
        }
    }

    private final class Sound implements Workbooks {
        private final ImportSummary three = new ImportSummary(
                List.of(new ImportSummary.Line("ui.list.all", 0, 3, 0, List.of("2567 A-1", "2567 A-2"))));

        @Override
        public void template(WorkbookImport of, Locale language, OutputStream to) {}

        @Override
        public CheckedWorkbook check(
                WorkbookImport of, String fileName, Path file, Locale language, Progress progress) {
            return new CheckedWorkbook(fileName, language, 3, List.of(), 0, three, new NoRows());
        }

        @Override
        public ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
            if (refuses) {
                throw new RuleBroken("workbook.changedMeanwhile", "");
            }
            applied++;
            return three;
        }
    }

    private static final class NoRows implements WorkbookRows {
        @Override
        public List<SheetRow> of(String sheetKey) {
            return List.of();
        }

        @Override
        public List<SheetRow> withFaulty(String sheetKey) {
            return List.of();
        }
    }
}
