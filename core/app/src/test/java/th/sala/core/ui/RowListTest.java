package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListSource;
import th.sala.api.people.Preferences;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;

class RowListTest {
    private static final List<Book> BOOKS =
            List.of(new Book("ก1", "กลอน"), new Book("ข2", "ข่าว"), new Book("ค3", "คู่มือ"));

    private final Map<String, String> kept = new HashMap<>();

    @BeforeEach
    void open() {
        Stage.open(Map.of(Preferences.class, new Preferences() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void keep(String key, String value) {
                kept.put(key, value);
            }
        }));
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void a_list_counts_its_rows_and_shows_them() {
        var list = shown();

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);
        assertThat(words(list)).contains("3");
    }

    @Test
    void a_filter_narrows_the_rows_and_says_of_how_many() {
        var list = shown();
        list.filter("name", "ข่า");

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(words(list)).contains("1", "3", "ล้างตัวกรอง");
        assertThat(list.query().filter("name")).contains("ข่า");

        list.filter("name", "");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);
    }

    @Test
    void what_the_page_fixes_is_asked_for_and_not_shown_as_a_filter() {
        var list = shown();
        list.fixed("year", "2567");

        assertThat(list.query().filter("year")).contains("2567");
        assertThat(words(list)).doesNotContain("2567");
    }

    @Test
    void columns_are_those_shown_at_first_until_a_person_chooses() {
        shown();
        assertThat(keys()).containsExactly("name");

        kept.put("library.books.columns", "code,name");
        Stage.close();
        open();
        shown();
        assertThat(keys()).containsExactly("code", "name");
    }

    @Test
    void a_list_without_rows_says_what_will_stand_there() {
        var list = new RowList<Book>("library.books", "ui.faults.title", ListSource.held(q -> List.of()), columns())
                .whenEmpty("ui.list.nothingYet", "ui.list.nothingFound");
        UI.getCurrent().add(list);

        assertThat(_get(Grid.class).getEmptyStateComponent().getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("ui.list.nothingYet"));
    }

    private static RowList<Book> shown() {
        var list = new RowList<Book>(
                "library.books",
                "ui.faults.title",
                ListSource.held(query -> BOOKS.stream()
                        .filter(b -> b.name().contains(query.filter("name").orElse("")))
                        .toList()),
                columns());
        UI.getCurrent().add(list);
        return list;
    }

    private static List<RowColumn<Book>> columns() {
        return List.of(
                RowColumn.<Book>text("code", "ui.faults.cell", Book::code).hiddenAtFirst(),
                RowColumn.<Book>text("name", "ui.faults.message", Book::name)
                        .link(book -> "library/" + book.code())
                        .filterText());
    }

    @SuppressWarnings("unchecked")
    private static List<String> keys() {
        return ((Grid<Book>) _get(Grid.class))
                .getColumns().stream().map(Grid.Column::getKey).toList();
    }

    private static String words(RowList<?> list) {
        return list.getElement().getTextRecursively().replace("\u2060", "").replace('\u00a0', ' ');
    }

    record Book(String code, String name) {}
}
