package th.sala.api.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleOptionTest {
    @ParameterizedTest
    @CsvSource({"0, true", "100, true", "101, false", "-1, false", "x, false", "1.5, false", "99999999999, false"})
    void a_whole_number_keeps_to_its_range(String value, boolean accepted) {
        assertThat(ModuleOption.wholeNumber("notes.most", 50, 0, 100).accepts(value))
                .isEqualTo(accepted);
    }

    @Test
    void a_choice_is_one_of_its_words_a_text_keeps_to_its_length_and_a_yes_is_no_other_word() {
        assertThat(ModuleOption.choice("notes.order", "new", "new", "old").accepts("other"))
                .isFalse();
        assertThat(ModuleOption.text("notes.head", "", 3).accepts("สี่ตัว")).isFalse();
        assertThat(ModuleOption.yesNo("notes.open", true).accepts("yes")).isFalse();
    }

    @Test
    void a_default_that_is_no_value_and_a_key_without_its_module_are_refused() {
        assertThatThrownBy(() -> ModuleOption.wholeNumber("notes.most", 101, 0, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModuleOption.yesNo("open", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_title_is_a_text_of_the_module() {
        assertThat(ModuleOption.yesNo("notes.open", true).titleKey()).isEqualTo("notes.option.open");
    }
}
