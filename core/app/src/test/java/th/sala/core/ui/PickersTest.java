package th.sala.core.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.time.FiscalYear;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.QuarterSelect;

class PickersTest {
    @BeforeEach
    void open() {
        Stage.open(Map.of());
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void the_date_picker_speaks_thai_and_then_english() {
        var picker = new BuddhistDatePicker("วันเริ่ม");
        UI.getCurrent().add(picker);
        DatePicker.DatePickerI18n thai = picker.getI18n();
        assertThat(picker.getElement().getAttribute("data-era")).isEqualTo("buddhist");
        assertThat(thai.getMonthNames()).startsWith("มกราคม").hasSize(12);
        assertThat(thai.getWeekdays()).startsWith("วันอาทิตย์");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(picker.getElement().getAttribute("data-era")).isEqualTo("common");
        assertThat(picker.getI18n().getMonthNames()).startsWith("January");
    }

    @Test
    void a_buddhist_year_taken_for_a_common_one_is_refused() {
        var picker = new BuddhistDatePicker("วันเริ่ม");
        UI.getCurrent().add(picker);
        picker.setValue(LocalDate.of(2567, 3, 29));
        assertThat(picker.isInvalid()).isTrue();
        assertThat(picker.getErrorMessage()).startsWith("ไม่พบวันที่นี้ในปฏิทิน");
        picker.setValue(LocalDate.of(2024, 3, 29));
        assertThat(picker.isInvalid()).isFalse();
    }

    @Test
    void what_a_picker_holds_goes_into_a_draft_and_comes_back() {
        var date = new BuddhistDatePicker("วันเริ่ม");
        date.restoreText("2024-03-29");
        assertThat(date.getValue()).isEqualTo(LocalDate.of(2024, 3, 29));
        assertThat(date.draftText()).isEqualTo("2024-03-29");
        var year = new FiscalYearSelect("ปี", new FiscalYear(2567));
        year.restoreText("2566");
        assertThat(year.getValue()).isEqualTo(new FiscalYear(2566));
        assertThat(year.draftText()).isEqualTo("2566");
        var quarter = new QuarterSelect("ไตรมาส");
        quarter.restoreText("2");
        assertThat(quarter.getValue()).isEqualTo(2);
        quarter.restoreText("");
        assertThat(quarter.draftText()).isEmpty();
    }

    @Test
    void fiscal_years_stand_with_the_newest_first() {
        var year =
                new FiscalYearSelect("ปี", List.of(new FiscalYear(2565), new FiscalYear(2567), new FiscalYear(2565)));
        assertThat(year.getListDataView().getItems()).containsExactly(new FiscalYear(2567), new FiscalYear(2565));
        assertThat(year.getItemLabelGenerator().apply(new FiscalYear(2567))).isEqualTo("ปี 2567");
    }

    @Test
    void a_fiscal_year_keeps_its_name_in_every_language() {
        var year = new FiscalYearSelect("ปี", new FiscalYear(2567));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(year.getItemLabelGenerator().apply(new FiscalYear(2567))).isEqualTo("FY 2567");
    }
}
