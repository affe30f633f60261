package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.PercentField;

class NumberFieldsTest {
    @BeforeEach
    void open() {
        Stage.open(Map.of());
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    private static <C extends Component> C shown(C field) {
        UI.getCurrent().add(field);
        return field;
    }

    private static void type(Component field, String text) {
        _setValue(_get(field, TextField.class), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4850000 | 4850000.00 | 4,850,000.00",
                "4,850,000.5 | 4850000.50 | 4,850,000.50",
                "๔,๘๕๐,๐๐๐.๐๐ | 4850000.00 | 4,850,000.00",
                "฿ 1 200 | 1200.00 | 1,200.00",
                "0 | 0.00 | 0.00",
                "12.50 บาท | 12.50 | 12.50"
            })
    void money_is_read_as_people_type_it(String typed, BigDecimal value, String shown) {
        var field = shown(new MoneyField("วงเงิน"));
        type(field, typed);
        assertThat(field.getValue()).isEqualTo(value);
        assertThat(_get(field, TextField.class).getValue()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58,00O | อ่านจำนวนเงินนี้ไม่ได้",
                "1,00 | อ่านจำนวนเงินนี้ไม่ได้",
                "50 60 | อ่านจำนวนเงินนี้ไม่ได้",
                "1.234 | มีทศนิยมเกิน 2 ตำแหน่ง",
                "-5 | จำนวนเงินติดลบไม่ได้",
                "10000000000000 | จำนวนเงินใหญ่เกินไป โปรดกรอกไม่เกิน 9,999,999,999,999.99"
            })
    void money_that_is_none_stays_as_typed_and_is_refused_in_words(String typed, String words) {
        var field = shown(new MoneyField("วงเงิน"));
        var binder = new Binder<AtomicReference<BigDecimal>>();
        binder.forField(field).bind(AtomicReference::get, AtomicReference::set);
        binder.setBean(new AtomicReference<>());
        type(field, typed);
        assertThat(binder.validate().isOk()).isFalse();
        assertThat(field.getErrorMessage()).startsWith(words);
        assertThat(_get(field, TextField.class).getValue()).isEqualTo(typed);
        type(field, "10");
        assertThat(binder.validate().isOk()).isTrue();
    }

    @Test
    void a_percent_may_be_empty_and_may_exceed_100() {
        var field = shown(new PercentField("ร้อยละ"));
        type(field, "104.25 %");
        assertThat(field.getValue()).isEqualByComparingTo("104.25");
        type(field, "");
        assertThat(field.getValue()).isNull();
        assertThat(field.isEmpty()).isTrue();
    }

    @Test
    void a_percent_no_record_can_hold_is_refused_in_words() {
        var field = shown(new PercentField("ร้อยละ"));
        var binder = new Binder<AtomicReference<BigDecimal>>();
        binder.forField(field).bind(AtomicReference::get, AtomicReference::set);
        binder.setBean(new AtomicReference<>());
        type(field, "100000");
        assertThat(binder.validate().isOk()).isFalse();
        assertThat(field.getErrorMessage()).isEqualTo("ร้อยละใหญ่เกินไป โปรดกรอกไม่เกิน 99,999.9999");
        type(field, "99,999.9999");
        assertThat(binder.validate().isOk()).isTrue();
    }

    @Test
    void a_percent_keeps_the_decimals_it_was_given() {
        var field = shown(new PercentField("ร้อยละ"));
        type(field, "79.995");
        assertThat(field.getValue()).isEqualByComparingTo("79.995");
        assertThat(_get(field, TextField.class).getValue()).isEqualTo("79.995");
    }
}
