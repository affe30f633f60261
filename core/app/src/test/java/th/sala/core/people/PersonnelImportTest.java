package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.Workbooks;
import th.sala.core.PortalTest;

/** People out of a workbook: faults by cell, all or nothing, and no surprise the second time. */
@Transactional
class PersonnelImportTest extends PortalTest {
    private static final List<String> HEADINGS = List.of(
            "ชื่อผู้ใช้",
            "ชื่อ-สกุล",
            "ชื่อเล่น",
            "โทรศัพท์",
            "อีเมล",
            "รหัสหน่วยงาน",
            "ตำแหน่ง",
            "ตั้งแต่วันที่",
            "รหัสบทบาท",
            "ขอบเขตบทบาท");

    @TempDir
    private Path folder;

    @Autowired
    private PersonnelImport personnel;

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Test
    void of_5000_rows_three_are_wrong_and_nothing_is_written() {
        var rows = new ArrayList<>(people(5000));
        rows.set(9, row("i.wrong", "ผู้ทดสอบ", "ไม่มี", "เจ้าหน้าที่", ""));
        rows.set(2499, row("i.2", "ผู้ทดสอบ", "ภทส.", "เจ้าหน้าที่", ""));
        rows.set(4999, row("ชื่อไทย", "ผู้ทดสอบ", "ภทส.", "เจ้าหน้าที่", "ไม่มีบทบาท"));
        long before = accounts();

        CheckedWorkbook checked = check(rows);

        assertThat(checked.faultCount()).isEqualTo(4);
        assertThat(checked.faults())
                .extracting(Fault::cell)
                .containsExactlyInAnyOrder("F11", "A2501", "A5001", "I5001");
        assertThat(checked.summary()).isNull();
        assertThat(accounts()).isEqualTo(before);
        assertThatThrownBy(() -> apply(checked)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void all_of_5000_come_in_with_place_and_role_and_the_second_time_nothing_changes() {
        var rows = people(5000);
        CheckedWorkbook checked = check(rows);
        assertThat(checked.faults()).isEmpty();
        assertThat(apply(checked).changes()).isEqualTo(5000);

        Person last = people.search("i.4999", 2).getFirst();
        assertThat(last).returns("ผู้ทดสอบ 4999", Person::name).returns("เจ้าหน้าที่", Person::position);
        assertThat(database.sql("select count(*) from core_assignment where person_id = ? and department_id = ?")
                        .params(last.id().value(), last.department().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(database.sql("select count(*) from core_audit where what = 'people.person.added'"
                                + " and subject_id = ?")
                        .param(Long.toString(last.id().value()))
                        .query(Long.class)
                        .single())
                .isOne();

        assertThat(apply(check(rows)).changes()).isZero();
    }

    @Test
    void who_is_known_is_changed_and_moved_and_an_empty_cell_changes_nothing() {
        Person known = people.search("staff.it", 1).getFirst();
        var row = List.of(
                "STAFF.IT", known.name(), "", "0 2222 2222", "", "ภวจ.", "นักวิจัย", "", "reader", "ทั้งสำนักงาน");

        CheckedWorkbook checked = check(List.of(row));
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.summary())
                .isNotNull()
                .satisfies(s -> assertThat(s.lines())
                        .singleElement()
                        .returns(0, ImportSummary.Line::added)
                        .returns(1, ImportSummary.Line::changed)
                        .returns(
                                List.of("staff.it (" + known.name() + ", ภวจ. นักวิจัย)"),
                                ImportSummary.Line::firstChanged));
        apply(checked);

        assertThat(people.find(known.id()))
                .hasValueSatisfying(
                        p -> assertThat(p).returns("นักวิจัย", Person::position).returns(known.name(), Person::name));
        as(
                "staff.it",
                () -> assertThat(people.scope("strategy.read").everywhere()).isTrue());
        assertThat(apply(check(List.of(row))).changes()).isZero();
    }

    @Test
    void who_is_moved_keeps_the_role_that_goes_along_and_a_later_day_may_be_imported_again() {
        String day = ThaiDates.typed(LocalDate.now(ThaiDates.ZONE).plusDays(10));
        var row = List.of("staff.it", "เจ้าหน้าที่ ง", "", "", "", "ภวจ.", "นักวิจัย", day, "unit", "หน่วยงาน");
        CheckedWorkbook checked = check(List.of(row));
        assertThat(checked.faults()).isEmpty();
        assertThat(apply(checked).changes()).isOne();
        assertThat(apply(check(List.of(row))).changes()).isZero();
    }

    @Test
    void who_is_suspended_or_would_hold_power_over_the_portal_is_a_fault() {
        database.sql("update core_person set active = false where username = 'staff.it'")
                .update();
        CheckedWorkbook checked = check(List.of(
                row("staff.it", "เจ้าหน้าที่ ง", "ภทส.", "เจ้าหน้าที่", ""),
                row("i.new", "ผู้ทดสอบ", "ภทส.", "เจ้าหน้าที่", "administrator")));
        assertThat(checked.faults()).extracting(Fault::cell).containsExactlyInAnyOrder("A2", "I3");
    }

    @Test
    void a_head_cannot_be_moved_away_by_a_workbook_either() {
        Person head = people.search("head.it", 1).getFirst();
        CheckedWorkbook checked = check(List.of(row("head.it", head.name(), "ภวจ.", "นักวิจัย", "")));
        assertThat(checked.faults()).extracting(Fault::cell).containsExactly("F2");
    }

    @Test
    void nobody_new_comes_into_a_unit_whose_end_is_announced_but_who_is_there_may_be_imported_again() {
        database.sql("update core_department_state s join core_department d on d.id = s.department_id"
                        + " set s.valid_to = ? where d.code = 'ภทส.' and s.valid_to is null")
                .param(LocalDate.now(ThaiDates.ZONE).plusDays(30))
                .update();
        Person there = people.search("staff.it", 1).getFirst();
        CheckedWorkbook checked = check(List.of(
                row("staff.it", there.name(), "ภทส.", there.position(), ""),
                row("i.new", "ผู้ทดสอบ", "ภทส.", "เจ้าหน้าที่", ""),
                row("staff.research", "เจ้าหน้าที่ ค", "ภทส.", "เจ้าหน้าที่", "")));
        assertThat(checked.faults()).extracting(Fault::cell).containsExactlyInAnyOrder("F3", "F4");
    }

    @Test
    void who_does_not_look_after_people_imports_nothing() {
        Path file = write(people(1));
        as(
                "head.policy",
                () -> assertThatThrownBy(() ->
                                workbooks.check(personnel, "people.xlsx", file, Locale.of("th"), Progress.UNWATCHED))
                        .isInstanceOf(NotAllowed.class));
    }

    private long accounts() {
        return database.sql("select count(*) from core_person")
                .query(Long.class)
                .single();
    }

    private static List<List<String>> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row("i." + i, "ผู้ทดสอบ " + i, "ภทส.", "เจ้าหน้าที่", "unit"))
                .toList();
    }

    private static List<String> row(String username, String name, String department, String position, String role) {
        return List.of(username, name, "", "", "", department, position, "", role, "");
    }

    private CheckedWorkbook check(List<List<String>> rows) {
        Path file = write(rows);
        return as("admin", () -> workbooks.check(personnel, "people.xlsx", file, Locale.of("th"), Progress.UNWATCHED));
    }

    private ImportSummary apply(CheckedWorkbook checked) {
        return as("admin", () -> workbooks.apply(personnel, checked, Progress.UNWATCHED));
    }

    private Path write(List<List<String>> rows) {
        Path file = folder.resolve("people.xlsx");
        try (var book = new SXSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("บุคลากร");
            for (int r = 0; r <= rows.size(); r++) {
                var written = sheet.createRow(r);
                List<String> cells = r == 0 ? HEADINGS : rows.get(r - 1);
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        written.createCell(c).setCellValue(cells.get(c));
                    }
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
