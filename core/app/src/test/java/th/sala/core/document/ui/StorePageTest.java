package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.core.PageTest;
import th.sala.core.document.Filing;
import th.sala.core.document.StoreCare;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.ContentStore;

/** The store of files on screen. */
class StorePageTest extends PageTest {
    @Autowired
    private Filing filing;

    @Autowired
    private StoreCare care;

    @Autowired
    private ContentStore store;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void nothing_stays() {
        List.of("core_document_version", "core_document", "core_content", "core_store_check")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void a_lost_file_stands_there_and_on_the_start_page() {
        lost();
        open("admin");
        assertThat(words(shown())).contains("มีไฟล์หายหรือเสียหาย 1 ไฟล์");
        go("admin/store");
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isOne();
        assertThat(words(shown())).contains("การตรวจครั้งล่าสุด", "ตรวจเดี๋ยวนี้", "พื้นที่ว่าง", "พบไฟล์ที่ต้องแก้ไข");
    }

    @Test
    void where_nothing_is_lost_the_start_page_is_silent() {
        open("admin");
        assertThat(words(shown())).doesNotContain("หายหรือเสียหาย");
        go("admin/store");
        assertThat(words(shown())).contains("ยังไม่เคยตรวจ");
    }

    @Test
    void nobody_else_is_told() {
        lost();
        open("staff.it");
        assertThat(words(shown())).doesNotContain("หายหรือเสียหาย");
        assertThat(go("admin/store")).isNotInstanceOf(StoreView.class);
    }

    private void lost() {
        as("staff.it", () -> {
            filing.file(
                    people.current().department(),
                    null,
                    Confidentiality.NORMAL,
                    new SentFile("แผน.txt", new ByteArrayInputStream("แผน".getBytes(StandardCharsets.UTF_8))));
        });
        store.remove(new ContentHash(database.sql("select hash from core_document_version")
                .query(String.class)
                .single()));
        as("admin", () -> care.check(Progress.UNWATCHED));
    }
}
