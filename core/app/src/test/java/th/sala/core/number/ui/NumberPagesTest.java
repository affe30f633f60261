package th.sala.core.number.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.number.GivenNumber.State;
import th.sala.api.number.GivenNumberId;
import th.sala.api.number.NumberFormat.Counted;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.LinkButton;
import th.sala.core.number.GivenRow;
import th.sala.core.number.NumbersCase;

/** Series, formats and numbers given on screen. */
class NumberPagesTest extends NumbersCase {
    private final int year = FiscalYear.of(LocalDate.now(ThaiDates.ZONE)).year();

    @ParameterizedTest
    @ValueSource(strings = {"admin/numbers", "admin/numbers/1", "admin/numbers/1/given"})
    void who_does_not_look_after_numbers_opens_none_of_them(String address) {
        open("staff.it");
        assertThat(go(address)).isNotInstanceOfAny(SeriesListView.class, SeriesForm.class, GivenView.class);
    }

    @Test
    void the_list_says_what_comes_next() {
        open("records");
        go("admin/numbers");
        assertThat(shown()).isInstanceOf(SeriesListView.class);
        assertThat(row(0)).contains("การอนุมัติ", "0001/" + year, "ยังไม่เคยออก", "ตามปีงบประมาณ");
        taken(1);
        go("admin/numbers");
        assertThat(row(0)).contains("0002/" + year, "0001/" + year);
    }

    @Test
    void a_format_shows_its_next_number_and_its_faults_while_it_is_typed() {
        open("admin");
        go("admin/numbers/" + series());
        assertThat(words(shown())).contains("0001/" + year);
        TextField pattern = _get(TextField.class, s -> s.withLabel("รูปแบบ"));
        _setValue(pattern, "{number:6}");
        assertThat(pattern.isInvalid()).isTrue();
        assertThat(pattern.getErrorMessage()).contains("{year}");
        _setValue(pattern, "อนุมัติ {number:6}/{year}");
        assertThat(pattern.isInvalid()).isFalse();
        _setValue(_get(Checkbox.class, s -> s.withLabel("เขียนด้วยเลขไทย")), true);
        assertThat(words(shown())).contains("๐๐๐๐๐๑/");
        _setValue(_get(Checkbox.class, s -> s.withLabel("แต่ละหน่วยงานนับเลขของตนเอง")), true);
        assertThat(pattern.getErrorMessage()).contains("{unit}");
        press("บันทึก");
        assertThat(shown()).isInstanceOf(SeriesForm.class);
        _setValue(pattern, "{unit} {number:6}/{year}");
        press("บันทึก");
        assertThat(shown()).isInstanceOf(GivenView.class);
        assertThat(words(shown())).contains("ภทส. ๐๐๐๐๐๑/", "แยกหน่วยงาน");
    }

    @Test
    void a_number_is_reserved_with_a_reason() {
        open("records");
        go("admin/numbers/" + series() + "/given");
        assertThat(GridKt._size(grid())).isZero();
        press("จองเลข");
        _assertNone(DepartmentPicker.class);
        press("จองเลข");
        assertThat(reason().getErrorMessage()).isEqualTo("โปรดใส่เหตุผล");
        _setValue(reason(), "หนังสือด่วน");
        press("จองเลข");
        _assertNone(Dialog.class);
        assertThat(row(0)).contains("0001/" + year, "จองไว้", "หนังสือด่วน");
        assertThat(words(shown())).contains("สรุปรายปี", "0002/" + year);
    }

    @Test
    void where_departments_count_for_themselves_one_of_them_is_chosen() {
        format("{unit} {number}/{year}", Counted.FISCAL, true);
        open("records");
        go("admin/numbers/" + series() + "/given");
        press("จองเลข");
        _setValue(reason(), "หนังสือด่วน");
        press("จองเลข");
        DepartmentPicker department = _get(DepartmentPicker.class);
        assertThat(department.getErrorMessage()).contains("โปรดเลือกหน่วยงาน");
        _setValue(department, department("ภสส."));
        press("จองเลข");
        assertThat(row(0)).contains("ภสส. 1/" + year);
    }

    @Test
    void chosen_numbers_are_cancelled_with_a_reason_and_found_again() {
        taken(1);
        var second = taken(2);
        open("records");
        go("admin/numbers/" + series() + "/given");
        grid().asMultiSelect().select(GridKt._get(grid(), 0));
        press("ยกเลิกเลข");
        press("ยกเลิกเลข");
        assertThat(reason().isInvalid()).isTrue();
        _setValue(reason(), "พิมพ์ผิด");
        press("ยกเลิกเลข");
        _assertNone(Dialog.class);
        assertThat(numbers.find(second).orElseThrow().state()).isEqualTo(State.VOID);
        assertThat(row(0)).contains("ยกเลิก", "พิมพ์ผิด");
        _click(_find(LinkButton.class, s -> s.withText("1")).getLast());
        assertThat(GridKt._size(grid())).isOne();
        assertThat(row(0)).contains("0002/" + year);
    }

    @Test
    void a_missing_number_is_named() {
        for (int i = 1; i <= 4; i++) {
            taken(i);
        }
        database.sql("delete from core_number where value in (2, 3)").update();
        open("records");
        go("admin/numbers/" + series() + "/given");
        assertThat(words(shown())).contains("เลขที่หายไป", "2–3");
    }

    @Test
    void who_looks_after_one_department_is_led_from_the_format_to_its_numbers() {
        taken(1);
        open(keeperOf("ภสส."));
        go("admin/numbers/" + series());
        assertThat(shown()).isInstanceOf(GivenView.class);
        assertThat(GridKt._size(grid())).isZero();
        assertThat(words(shown())).doesNotContain("กำหนดรูปแบบเลข");
        press("จองเลข");
        assertThat(_get(DepartmentPicker.class).isVisible()).isTrue();
    }

    @Test
    void a_series_that_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/numbers/987654")).isNotInstanceOf(SeriesForm.class);
        assertThat(go("admin/numbers/987654/given")).isNotInstanceOf(GivenView.class);
    }

    private GivenNumberId taken(int request) {
        return within(() -> numbers.assign(SERIES, null, request(request), LocalDate.now(ThaiDates.ZONE)))
                .id();
    }

    @SuppressWarnings("unchecked")
    private static Grid<GivenRow> grid() {
        return _get(Grid.class);
    }

    private static String row(int row) {
        return String.join(" | ", GridKt._getFormattedRow(grid(), row));
    }

    private static TextArea reason() {
        return _get(TextArea.class, s -> s.withLabel("เหตุผล"));
    }

    private static void press(String verb) {
        _click(_find(Button.class, s -> s.withText(verb)).getLast());
    }
}
