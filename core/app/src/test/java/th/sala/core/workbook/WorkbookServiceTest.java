package th.sala.core.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.api.RuleBroken;
import th.sala.api.people.NotAllowed;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;
import th.sala.core.TestTexts;

class WorkbookServiceTest {
    private static final Locale THAI = Locale.of("th");

    @TempDir
    private Path folder;

    private final TestPortal portal = new TestPortal();
    private final PlanImportSample plan = new PlanImportSample();

    @Test
    void the_template_filled_in_is_read_back() throws IOException {
        Path template = folder.resolve("template.xlsx");
        for (Locale language : List.of(THAI, Locale.ENGLISH)) {
            try (var to = Files.newOutputStream(template)) {
                portal.workbooks.template(plan, language, to);
            }
            assertThat(check(template).faults())
                    .extracting(Fault::message)
                    .singleElement()
                    .asString()
                    .contains("ไม่มีข้อมูล");
            try (var book = new XSSFWorkbook(Files.newInputStream(template))) {
                var sheet = book.getSheet("โครงการ");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getDataValidations()).hasSize(1);
                assertThat(sheet.getRow(0)
                                .getCell(5)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("หน่วยเป็นบาท");
                Books.row(book, sheet, 1, Books.SOUND);
                Path filled = Books.save(folder, book);
                assertThat(check(filled).faults()).isEmpty();
                assertThat(check(filled).rowCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void faults_between_rows_come_beside_those_in_cells() throws IOException {
        Path file = Books.plan(
                folder,
                book -> {
                    var sheet = book.createSheet("หน่วยงาน");
                    Books.row(book, sheet, 0, "รหัส", "โครงการ");
                    Books.row(book, sheet, 1, "u1", "P-01");
                    Books.row(book, sheet, 2, "u2", "P-99");
                },
                Books.with(4, "สาม"));
        assertThat(check(file).faults()).extracting(Fault::cell).containsExactly("E2", "B3");
        assertThat(plan.calls).containsExactly("check");
    }

    @Test
    void a_thousand_faults_are_listed_and_all_are_counted() throws IOException {
        Object[][] rows = new Object[3_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Books.with(0, "P-" + i);
            rows[i][4] = "x";
        }
        CheckedWorkbook checked = check(Books.plan(folder, rows));
        assertThat(checked.faultCount()).isEqualTo(3_000);
        assertThat(checked.faults()).hasSize(1_000);
        assertThat(checked.faults().getFirst().row()).isEqualTo(2);
        assertThat(checked.faults().getLast().row()).isEqualTo(1_001);
    }

    @Test
    void nothing_is_written_before_the_person_says_so() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        assertThat(portal.log).containsExactly("read", "commit");
        assertThat(checked.summary()).isNotNull();
        portal.log.clear();
        assertThat(portal.workbooks.apply(plan, checked, Progress.UNWATCHED).changes())
                .isEqualTo(1);
        assertThat(portal.log).containsExactly("begin", "sample/import/sample.plan workbook.imported", "commit");
    }

    @Test
    void all_is_rolled_back_when_writing_fails_or_the_data_changed_meanwhile() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        portal.log.clear();
        plan.fails = true;
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(IllegalStateException.class);
        plan.refuses = true;
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("workbook.changedMeanwhile");
        assertThat(portal.log).containsExactly("begin", "rollback", "begin", "rollback");
    }

    @Test
    void a_fault_found_while_writing_is_said_in_the_language_of_the_check() throws IOException {
        CheckedWorkbook checked = portal.workbooks.check(
                plan, "plan.xlsx", Books.plan(folder, Books.SOUND), Locale.ENGLISH, Progress.UNWATCHED);
        plan.refuses = true;
        String english = new TestTexts().getTranslation("workbook.cell.error", Locale.ENGLISH);
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.arguments()).isEqualTo(List.of(english)));
    }

    @Test
    void a_workbook_with_faults_is_never_written() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.with(4, "x")));
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(plan.calls).doesNotContain("apply");
    }

    @Test
    void nobody_imports_without_the_permission() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        portal.permissions.clear();
        Path file = Books.plan(folder, Books.SOUND);
        assertThatThrownBy(() -> check(file)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> portal.workbooks.template(plan, THAI, OutputStream.nullOutputStream()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void reading_stops_when_the_person_cancels() throws IOException {
        Path file = Books.plan(folder, Books.SOUND, Books.with(0, "P-02"), Books.with(0, "P-03"));
        assertThatThrownBy(() -> portal.workbooks.check(plan, "plan.xlsx", file, THAI, (done, total) -> {
                    if (done == 2) {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);
    }

    private CheckedWorkbook check(Path file) {
        return portal.workbooks.check(plan, "plan.xlsx", file, THAI, Progress.UNWATCHED);
    }
}
