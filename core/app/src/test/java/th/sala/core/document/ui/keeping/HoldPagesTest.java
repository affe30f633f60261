package th.sala.core.document.ui.keeping;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.document.DocumentId;
import th.sala.core.document.HeldList;
import th.sala.core.document.Holds;
import th.sala.core.document.KeptRow;

/** Orders to hold on screen. */
class HoldPagesTest extends KeepingCase {
    @Autowired
    private Holds holds;

    @Autowired
    private HeldList held;

    @ParameterizedTest
    @ValueSource(strings = {"keeping/holds", "keeping/holds/new", "keeping/holds/1"})
    void who_keeps_no_documents_opens_none_of_them(String address) {
        open("staff.it");
        assertThat(go(address)).isNotInstanceOfAny(HoldListView.class, HoldForm.class, HoldView.class);
    }

    @Test
    void an_order_is_begun_from_the_page_of_its_first_document() {
        DocumentId id = filed("สัญญาจ้าง");
        open("records");
        go("keeping/holds/new?document=" + id.value());
        assertThat(words(shown())).contains("สัญญาจ้าง");
        press("ออกคำสั่งห้ามทำลาย");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อคำสั่ง")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อคำสั่ง")), "คดีปกครอง 1/2570");
        _setValue(_get(TextArea.class, s -> s.withLabel("เหตุผล")), "คำสั่งศาล");
        press("ออกคำสั่งห้ามทำลาย");
        assertThat(shown()).isInstanceOf(HoldView.class);
        assertThat(words(shown())).contains("คดีปกครอง 1/2570", "คำสั่งศาล", "มีผลอยู่", "เจ้าหน้าที่สารบรรณ");
        assertThat(rows(0)).isOne();
        go("keeping/holds");
        assertThat(rows(0)).isOne();
    }

    @Test
    void a_document_is_added_and_the_order_is_ended() {
        DocumentId id = filed("สัญญาจ้าง");
        long order = as("records", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of()));
        open("records");
        go("keeping/holds/" + order);
        assertThat(rows(0)).isZero();
        press("เพิ่มเอกสาร");
        press("เพิ่มเอกสาร");
        ComboBox<KeptRow> document = document();
        assertThat(document.isInvalid()).isTrue();
        document.setValue(as("records", () -> held.suggest("สัญญา", 1)).getFirst());
        press("เพิ่มเอกสาร");
        assertThat(rows(0)).isOne();
        press("สิ้นสุดคำสั่ง");
        confirm();
        assertThat(words(shown())).contains("สิ้นสุดแล้ว");
        assertThat(as("staff.it", () -> filing.isHeld(id))).isFalse();
    }

    @Test
    void what_a_keeper_may_not_see_of_an_order_is_a_number() {
        DocumentId id = filed("ลับ");
        long order = as("records", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of(id)));
        database.sql("update core_document set confidentiality = 'SECRET' where id = ?")
                .param(id.value())
                .update();
        open("records");
        go("keeping/holds/" + order);
        assertThat(rows(0)).isZero();
        assertThat(plain()).contains("มีเอกสารอีก 1 ฉบับ");
    }

    @Test
    void the_page_of_a_held_document_says_so_and_only_keepers_learn_by_which_order() {
        DocumentId id = filed("สัญญาจ้าง");
        as("records", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of()));
        open("records");
        go("documents/" + id.value());
        assertThat(words(shown())).contains("การเก็บรักษา", "ไม่มีกำหนด").doesNotContain("มีคำสั่งห้ามทำลาย");
        press("สั่งห้ามทำลาย");
        press("เพิ่มในคำสั่งนี้");
        assertThat(words(shown())).contains("มีคำสั่งห้ามทำลาย", "คดีปกครอง");
        open("staff.it");
        go("documents/" + id.value());
        assertThat(words(shown()))
                .contains("มีคำสั่งห้ามทำลาย")
                .doesNotContain("คดีปกครอง")
                .doesNotContain("การเก็บรักษา");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<KeptRow> document() {
        return _get(ComboBox.class, s -> s.withLabel("เอกสาร"));
    }
}
