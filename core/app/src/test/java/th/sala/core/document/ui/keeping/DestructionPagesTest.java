package th.sala.core.document.ui.keeping;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.document.DocumentId;
import th.sala.core.document.KeptRow;
import th.sala.core.document.Retention;

/** Lists to destroy on screen. */
class DestructionPagesTest extends KeepingCase {
    @Autowired
    private Retention retention;

    @ParameterizedTest
    @ValueSource(strings = {"keeping/destructions", "keeping/destructions/1"})
    void who_keeps_no_documents_opens_none_of_them(String address) {
        open("staff.it");
        assertThat(go(address)).isNotInstanceOfAny(DestructionsView.class, DestructionView.class);
    }

    @Test
    void what_is_due_is_listed_and_its_maker_sees_why_somebody_else_decides() {
        due("ฎีกา 1");
        due("ฎีกา 2");
        filed("ยังไม่ครบ");
        String address = "keeping/destructions?department=" + unit().value();
        open("records");
        go("keeping");
        assertThat(words(shown())).contains("ภารกิจเทคโนโลยีสารสนเทศ");
        go(address);
        assertThat(rows(0)).isEqualTo(2);
        assertThat(rows(1)).isZero();
        press("จัดทำรายการทำลายจากทั้งหมด");
        press("จัดทำรายการทำลาย");
        TextField title = _get(TextField.class, s -> s.withLabel("ชื่อรายการ"));
        assertThat(title.isInvalid()).isTrue();
        _setValue(title, "ทำลายปี 2570");
        press("จัดทำรายการทำลาย");
        assertThat(shown()).isInstanceOf(DestructionView.class);
        assertThat(rows(0)).isEqualTo(2);
        assertThat(plain()).contains("ทำลายปี 2570", "รอพิจารณา", "ท่านเป็นผู้จัดทำรายการนี้");
        assertThat(_find(Button.class, s -> s.withText("ยืนยันการทำลาย"))).isEmpty();
        go(address);
        assertThat(rows(0)).as("the list that waits stands first").isOne();
        assertThat(rows(1)).isZero();
    }

    @Test
    void only_what_is_chosen_is_listed() {
        due("ฎีกา 1");
        due("ฎีกา 2");
        String address = "keeping/destructions?department=" + unit().value();
        open("records");
        go(address);
        choose(0);
        press("จัดทำรายการทำลาย");
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อรายการ")), "ทำลายเฉพาะที่เลือก");
        press("จัดทำรายการทำลาย");
        assertThat(shown()).isInstanceOf(DestructionView.class);
        assertThat(rows(0)).isOne();
        go(address);
        assertThat(rows(1)).isOne();
    }

    @Test
    void somebody_else_confirms_and_the_page_of_the_document_says_when_and_by_which_list() {
        DocumentId id = due("ฎีกา 1");
        long list = as("records", () -> retention.list(unit(), "ทำลายปี 2570", List.of(id)));
        open("admin");
        go("keeping/destructions/" + list);
        press("ยืนยันการทำลาย");
        confirm();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!words(shown()).contains("ทำลายแล้ว") && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            roundtrip();
        }
        assertThat(words(shown())).contains("ทำลายแล้ว");
        open("staff.it");
        go("documents/" + id.value());
        assertThat(plain()).contains("ฎีกา 1", "ถูกทำลายแล้วเมื่อ", "ทำลายปี 2570", "หลักฐานการจ่ายเงิน");
        assertThat(words(shown())).doesNotContain("ดาวน์โหลด").doesNotContain("เปิดรายการ");
        open("records");
        go("documents/" + id.value());
        assertThat(words(shown())).contains("เปิดรายการ");
    }

    @Test
    void the_page_of_a_document_whose_trash_was_emptied_says_that_its_files_are_gone() {
        DocumentId id = filed("แผน");
        as("staff.it", () -> filing.trash(List.of(id)));
        database.sql("update core_document_version set hash = null, state = 'DESTROYED' where document_id = ?")
                .param(id.value())
                .update();
        database.sql("update core_document set destroyed_at = trashed_at where id = ?")
                .param(id.value())
                .update();
        open("staff.it");
        go("documents/" + id.value());
        assertThat(plain()).contains("ถูกลบไปพร้อมถังขยะ").doesNotContain("นำกลับคืน");
    }

    @Test
    void who_does_not_confirm_says_why() {
        DocumentId id = due("ฎีกา 1");
        long list = as("records", () -> retention.list(unit(), "ทำลายปี 2570", List.of(id)));
        open("admin");
        go("keeping/destructions/" + list);
        press("ไม่ยืนยัน");
        press("ไม่ยืนยัน");
        TextArea reason = _get(TextArea.class, s -> s.withLabel("เหตุผลที่ไม่ยืนยัน"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "ยังใช้อยู่");
        press("ไม่ยืนยัน");
        assertThat(words(shown())).contains("ยังใช้อยู่");
        assertThat(as("staff.it", () -> filing.destroyed(id))).isEmpty();
    }

    @Test
    void who_is_not_cleared_for_all_of_a_list_is_told_so_and_cannot_confirm_it() {
        DocumentId id = due("ลับ");
        long list = as("records", () -> retention.list(unit(), "ทำลายปี 2570", List.of(id)));
        database.sql("update core_document set confidentiality = 'SECRET' where id = ?")
                .param(id.value())
                .update();
        open("admin");
        go("keeping/destructions/" + list);
        assertThat(rows(0)).isZero();
        assertThat(plain()).contains("มีเอกสาร 1 ฉบับในชั้นความลับ");
        assertThat(_find(Button.class, s -> s.withText("ยืนยันการทำลาย"))).isEmpty();
        assertThat(_find(Button.class, s -> s.withText("ไม่ยืนยัน"))).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static void choose(int row) {
        Grid<KeptRow> due = (Grid<KeptRow>) _find(Grid.class).getFirst();
        due.asMultiSelect().select(GridKt._get(due, row));
    }
}
