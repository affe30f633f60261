package th.sala.core.document.ui.keeping;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.document.DocumentId;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.core.PageTest;
import th.sala.core.document.Filing;

/** Pages of {@code records}, who keeps the documents of the whole agency; {@code admin} does too, {@code staff.it} none. */
abstract class KeepingCase extends PageTest {
    @Autowired
    Filing filing;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothing_stays() {
        List.of(
                        "core_hold_document",
                        "core_hold",
                        "core_destruction_document",
                        "core_destruction",
                        "core_document_version",
                        "core_document",
                        "core_draft")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    DepartmentId unit() {
        return as("staff.it", () -> people.current().department());
    }

    DocumentId filed(String title) {
        return as(
                "staff.it",
                () -> filing.file(
                        people.current().department(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile(
                                title + ".txt", new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Of a kind that is kept for five years, added in the fiscal year 2553. */
    DocumentId due(String title) {
        DocumentId id = filed(title);
        database.sql("update core_document set added_at = '2010-03-01 00:00:00', fiscal_year = 2553,"
                        + " kind_id = (select id from core_document_kind where code = 'payment') where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    @SuppressWarnings("unchecked")
    static int rows(int grid) {
        return GridKt._size((Grid<Object>) _find(Grid.class).get(grid));
    }

    /** All words of the page without what only holds some of them together. */
    static String plain() {
        return words(shown()).replace('\u00a0', ' ').replace("\u2060", "");
    }

    static void press(String verb) {
        _click(_find(Button.class, s -> s.withText(verb)).getLast());
    }

    static void confirm() {
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }
}
