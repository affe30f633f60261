package th.sala.core.search;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.people.People;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.api.time.FiscalYear;
import th.sala.core.PageTest;

class SearchPagesTest extends PageTest {
    @Autowired
    private SearchEntries entries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Indexing indexing;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @BeforeEach
    void papers() {
        var unit = as("head.policy", () -> people.current().department());
        List<SearchEntry> papers = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            papers.add(new SearchEntry(
                    new SubjectRef("core", "document", "t" + i),
                    "ทะเบียนหน้ากระดาษ <b>" + i + "</b>",
                    "ข้อความที่ใช้ทดสอบหน้าค้นหา & ตัวอักษรพิเศษ",
                    "search.kind.document",
                    "documents/t" + i,
                    unit,
                    SearchReaders.EVERYBODY,
                    null,
                    new FiscalYear(i <= 20 ? 2567 : 2566),
                    Instant.parse("2024-05-01T03:00:00Z")));
        }
        transaction.executeWithoutResult(status -> entries.putAll(papers));
        indexing.catchUp();
    }

    @AfterEach
    void no_papers() {
        database.sql("update core_search_entry set gone = true, pending = true, stamp = stamp + 1"
                        + " where subject_id like 't%'")
                .update();
        indexing.catchUp();
    }

    @Test
    void the_page_shows_hits_with_marks_and_counts_and_leafs() {
        open("staff.it");
        Component page = go("search?q=ทะเบียนหน้ากระดาษ");
        assertThat(words(page)).contains("พบ 25 รายการ", "หน้า", "จาก 3", "<b>");
        assertThat(marks(page)).filteredOn("ทะเบียนหน้ากระดาษ"::equals).hasSize(10);
        assertThat(links(page)).anyMatch(href -> href.startsWith("documents/t") && href.contains("?find="));
        Component last = go("search?q=ทะเบียนหน้ากระดาษ&page=3");
        assertThat(marks(last)).filteredOn("ทะเบียนหน้ากระดาษ"::equals).hasSize(5);
    }

    @Test
    void a_facet_narrows_down_and_is_taken_away_again() {
        open("staff.it");
        Component page = go("search?q=ทะเบียนหน้ากระดาษ");
        String narrower = links(page).stream()
                .filter(href -> href.contains("year=2566"))
                .findFirst()
                .orElseThrow();
        Component narrowed = go(narrower);
        assertThat(words(narrowed)).contains("พบ 5 รายการ");
        assertThat(links(narrowed)).anyMatch(href -> href.startsWith("search?") && !href.contains("year="));
    }

    @Test
    void what_is_not_found_or_cannot_be_looked_for_is_said_in_words() {
        open("staff.it");
        assertThat(words(go("search"))).contains("พิมพ์คำที่ต้องการค้นหา");
        assertThat(words(go("search?q=%25%22"))).contains("ไม่มีตัวอักษรหรือตัวเลข");
        assertThat(words(go("search?q=คำที่ไม่มีใครเขียน"))).contains("ไม่พบรายการที่ตรงกับ");
        assertThat(words(go("search?q=ทะเบียน&department=999999&year=x&page=99999")))
                .contains("พบ 0 รายการ");
    }

    @Test
    void the_field_of_the_page_asks_anew_and_its_address_says_what() {
        open("staff.it");
        go("search");
        TextField field = _get(TextField.class, spec -> spec.withLabel("คำที่ต้องการค้นหา"));
        field.setValue("ทะเบียนหน้ากระดาษ 25");
        _fireValueChange(field, true);
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getSingleParameter("q"))
                .contains("ทะเบียนหน้ากระดาษ 25");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_field_of_the_frame_offers_titles_and_opens_the_one_that_is_chosen() {
        open("staff.it");
        ComboBox<Suggestion> field = _get(
                ComboBox.class,
                spec -> spec.withPredicate(
                        box -> "ค้นหาทั้งพอร์ทัล".equals(box.getAriaLabel().orElse(""))));
        String name = as("director", () -> people.current().name());
        ComboBoxKt.setUserInput(field, name);
        List<Suggestion> offered = ComboBoxKt.getSuggestionItems(field);
        assertThat(offered).extracting(Suggestion::title).contains(name);
        _setValue(field, offered.getFirst());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(offered.getFirst().link());
        assertThat(field.getValue()).isNull();
    }

    private static List<String> marks(Component page) {
        return texts(page, "mark");
    }

    private static List<String> texts(Component page, String tag) {
        List<String> found = new ArrayList<>();
        collect(page.getElement(), tag, found);
        return found;
    }

    private static void collect(com.vaadin.flow.dom.Element element, String tag, List<String> found) {
        if (!element.isTextNode() && element.getTag().equals(tag)) {
            found.add(element.getTextRecursively());
        }
        element.getChildren().forEach(child -> collect(child, tag, found));
    }

    private static List<String> links(Component page) {
        return _find(page, Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
