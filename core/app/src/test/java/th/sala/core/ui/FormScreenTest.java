package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.draft.Draft;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.MoneyField;

class FormScreenTest {
    private final Kept drafts = new Kept();

    @BeforeEach
    void open() {
        Stage.open(Map.of(Drafts.class, drafts));
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(BookForm.class);
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void a_draft_is_offered_beside_what_is_wrong_until_the_person_decides() {
        drafts.keep("books/7", List.of(new DraftValue("title", "จากร่าง", "กลอน")));
        UI.getCurrent().navigate("books/7");
        _setValue(field("ราคา"), "-1");
        press("บันทึก");
        assertThat(words()).contains("มี 1 ช่องที่ต้องแก้", "มีร่าง 1 ช่อง");

        press("ใช้ร่างนี้");
        assertThat(field("ชื่อ").getValue()).isEqualTo("จากร่าง");
        assertThat(words()).doesNotContain("มีร่าง");
    }

    @Test
    void saving_beside_an_offered_draft_keeps_it_for_the_next_visit() {
        var kept = new DraftValue("title", "จากร่าง", "กลอน");
        drafts.keep("books/7", List.of(kept));
        UI.getCurrent().navigate("books/7");
        _setValue(field("ราคา"), "10");
        assertThat(drafts.values("books/7")).hasSize(2);

        press("บันทึก");
        assertThat(drafts.values("books/7")).containsExactly(kept);
    }

    @Test
    void a_draft_thrown_away_is_gone_and_what_is_typed_beside_it_stays() {
        drafts.keep("books/7", List.of(new DraftValue("title", "จากร่าง", "กลอน")));
        UI.getCurrent().navigate("books/7");
        _setValue(field("ราคา"), "10");
        press("ทิ้งร่าง");
        assertThat(drafts.values("books/7")).extracting(DraftValue::field).containsExactly("price");
    }

    @Test
    void text_that_is_no_number_is_kept_as_a_draft_and_marked() {
        UI.getCurrent().navigate("books/7");
        _setValue(field("ราคา"), "12x");
        assertThat(drafts.values("books/7")).extracting(DraftValue::value).containsExactly("12x");
        assertThat(_get(MoneyField.class).getElement().getClassList()).contains("sala-changed");

        _setValue(field("ราคา"), "12y");
        assertThat(drafts.values("books/7")).extracting(DraftValue::value).containsExactly("12y");
        _setValue(field("ราคา"), "");
        assertThat(drafts.find("books/7")).isEmpty();
        assertThat(_get(MoneyField.class).getElement().getClassList()).doesNotContain("sala-changed");
    }

    @Test
    void a_box_that_is_ticked_reads_as_a_word() {
        UI.getCurrent().navigate("books/7");
        _setValue(_get(Checkbox.class), true);
        assertThat(_get(BookForm.class).unsaved()).extracting(DraftValue::value).containsExactly("ใช่");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String words() {
        return _get(BookForm.class)
                .getElement()
                .getTextRecursively()
                .replace("\u2060", "")
                .replace('\u00a0', ' ');
    }

    record Book(String title, BigDecimal price, boolean lent) {}

    @Route("books/7")
    public static final class BookForm extends FormScreen<Book> {
        private static final long serialVersionUID = 1L;

        private final TextField title = new TextField("ชื่อ");
        private final MoneyField price = new MoneyField("ราคา");
        private final Checkbox lent = new Checkbox("ให้ยืมแล้ว");

        public BookForm() {
            field("title", title, Book::title);
            field("price", price, Book::price);
            field("lent", lent, Book::lent);
        }

        @Override
        protected Book load() {
            return new Book("กลอน", null, false);
        }

        @Override
        protected Book value() {
            return new Book(title.getValue(), price.getValue(), lent.getValue());
        }

        @Override
        protected Saved save(Book book) {
            return new Saved("บันทึกแล้ว", "books/7");
        }

        @Override
        protected String wayBack() {
            return "books/7";
        }
    }

    private static final class Kept implements Drafts {
        private final Map<String, List<DraftValue>> all = new HashMap<>();

        @Override
        public Optional<Draft> find(String path) {
            return Optional.ofNullable(all.get(path)).map(values -> new Draft(path, values, Instant.EPOCH));
        }

        @Override
        public void keep(String path, List<DraftValue> values) {
            all.put(path, values);
        }

        @Override
        public void drop(String path) {
            all.remove(path);
        }

        List<DraftValue> values(String path) {
            return all.getOrDefault(path, List.of());
        }
    }
}
