package th.sala.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import th.sala.core.search.Folded.Form;

class FoldedTest {
    @Test
    void marks_in_another_order_or_typed_twice_are_the_same() {
        assertThat(Folded.text("ท่ี", Form.STRICT)).isEqualTo(Folded.text("ที่", Form.STRICT));
        assertThat(Folded.text("ที่่", Form.STRICT)).isEqualTo(Folded.text("ที่", Form.STRICT));
        assertThat(Folded.text("นำ้", Form.STRICT)).isEqualTo(Folded.text("น้ำ", Form.STRICT));
        assertThat(Folded.text("น้\u0E4D\u0E32", Form.STRICT)).isEqualTo(Folded.text("น้ำ", Form.STRICT));
        assertThat(Folded.text("น\u0E4D้\u0E32", Form.STRICT)).isEqualTo(Folded.text("น้ำ", Form.STRICT));
        assertThat(Folded.text("เเผน", Form.STRICT)).isEqualTo("แผน");
    }

    @Test
    void another_word_stays_another_word() {
        assertThat(Folded.text("เก้า", Form.STRICT)).isNotEqualTo(Folded.text("เก่า", Form.STRICT));
        assertThat(Folded.text("ปี", Form.STRICT)).isNotEqualTo(Folded.text("ปิ", Form.STRICT));
    }

    @Test
    void digits_letters_and_spaces_are_evened_out() {
        assertThat(Folded.text("ครั้งที่ ๕/๒๕๖๗ ISO", Form.STRICT)).isEqualTo("ครั้งที่52567iso");
        assertThat(Folded.text("ครั้งที่ ๕/๒๕๖๗ ISO", Form.SPACED)).isEqualTo("ครั้งที่ 5 2567 iso");
        assertThat(Folded.text("เครื่องถ่ายเอกสาร์", Form.LOOSE)).isEqualTo("เครืองถายเอกสาร");
    }

    @Test
    void each_letter_knows_where_it_came_from() {
        Folded folded = Folded.of("a, ข้อ ๑๒", Form.LOOSE);
        assertThat(folded.toString()).isEqualTo("aขอ12");
        assertThat(folded.from(1)).isEqualTo(3);
        assertThat(folded.from(4)).isEqualTo(8);
    }

    @Test
    void what_is_typed_is_cut_and_never_a_command() {
        assertThat(Asked.of("% \" _ ( ) \\ * ? ~ : / \u202E \u200B").isEmpty()).isTrue();
        assertThat(Asked.of("ก ".repeat(5000)).parts()).hasSize(1);
        assertThat(Asked.of("a b c d e f g h i j k l m n o p q r s t").parts()).hasSize(12);
        assertThat(Asked.of("ก".repeat(10_000)).parts().getFirst().strict()).hasSize(200);
    }

    @Test
    void only_what_may_be_a_year_is_asked_for_in_the_other_era() {
        assertThat(Asked.of("2567").parts().getFirst().otherEra().strict()).isEqualTo("2024");
        assertThat(Asked.of("๒๕๖๗").parts().getFirst().otherEra().strict()).isEqualTo("2024");
        assertThat(Asked.of("พ.ศ.2024").parts().getFirst().otherEra().strict()).isEqualTo("พศ2567");
        assertThat(Asked.of("1200").parts().getFirst().otherEra()).isNull();
        assertThat(Asked.of("25671").parts().getFirst().otherEra()).isNull();
    }
}
