package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.ui.Confirm;

class ConfirmTest {
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() {
        Stage.open(Map.of());
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void the_act_happens_once_it_is_confirmed_and_not_before() {
        Confirm.ask("ส่งรายงาน", "หัวหน้าจะได้รับรายงาน", "ส่งรายงาน", () -> done.add("sent"));
        assertThat(done).isEmpty();

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(done).containsExactly("sent");
    }

    @Test
    void who_keeps_what_there_is_loses_nothing() {
        Confirm.destructive("ลบร่าง", "ข้อความที่พิมพ์จะหายไป", "ลบร่าง", () -> done.add("gone"));

        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(done).isEmpty();
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void the_button_repeats_the_verb_and_is_red_where_something_is_lost() {
        Confirm.destructive("ลบร่าง", "ข้อความที่พิมพ์จะหายไป", "ลบร่าง", () -> {});

        var dialog = _get(ConfirmDialog.class).getElement();
        assertThat(dialog.getProperty("confirmText")).isEqualTo("ลบร่าง");
        assertThat(dialog.getProperty("confirmTheme")).contains("error");
    }
}
