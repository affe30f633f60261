package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import th.sala.core.PageTest;

/** Where files are put. */
class FileDropTest extends PageTest {
    @Test
    void so_many_files_are_taken_at_once_and_what_is_too_many_is_said() {
        open("staff.it");
        go("documents");
        Upload drop = _get(Upload.class);
        assertThat(drop.getMaxFiles()).isEqualTo(100);
        assertThat(drop.getI18n().getError().getTooManyFiles()).contains("100 ไฟล์");
    }
}
