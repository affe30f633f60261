package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ClientItemToggleEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Preferences;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;

class RowSelectionTest {
    private final List<Book> books = new ArrayList<>();
    private final List<List<Book>> lent = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        var preferences = new Preferences() {
            @Override
            public Optional<String> find(String key) {
                return Optional.empty();
            }

            @Override
            public void keep(String key, String value) {
                throw new UnsupportedOperationException();
            }
        };
        Stage.open(Map.of(Preferences.class, preferences));
        IntStream.rangeClosed(1, 5).forEach(i -> books.add(new Book(i, "เล่ม " + i)));
    }

    @AfterEach
    void close() {
        Stage.close();
    }

    @Test
    void a_list_without_acts_lets_nothing_be_chosen() {
        UI.getCurrent().add(new RowList<>("library.books", "ui.faults.title", source(), columns()).choosing(Book::id));
        assertThat(grid().getSelectionModel()).isNotInstanceOf(GridMultiSelectionModel.class);
    }

    @Test
    void the_bar_says_how_many_are_chosen_and_stands_in_place_of_the_other() {
        RowList<Book> list = shown();
        assertThat(words(list)).contains("ส่งออก Excel").doesNotContain("ยกเลิกการเลือก");
        choose(books.get(0), books.get(2));
        assertThat(words(list)).contains("เลือก 2 รายการ", "เลือกทั้งหมด 5 รายการ", "ให้ยืม", "ยกเลิกการเลือก");
        assertThat(_find(Button.class, spec -> spec.withText("ส่งออก Excel"))).isEmpty();
        press("ยกเลิกการเลือก");
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(words(list)).contains("ส่งออก Excel");
    }

    @Test
    void an_act_gets_the_chosen_rows_and_they_stay_chosen_until_it_lets_them_go() {
        RowList<Book> list = shown();
        choose(books.get(1), books.get(3));
        press("ให้ยืม");
        assertThat(lent).containsExactly(List.of(books.get(1), books.get(3)));
        assertThat(grid().getSelectedItems()).hasSize(2);
        list.chooseNone();
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void an_act_that_asks_is_done_once_it_is_confirmed() {
        shown();
        choose(books.get(1));
        press("ส่งคืน");
        assertThat(lent).isEmpty();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(lent).containsExactly(List.of(books.get(1)));
    }

    @Test
    void what_is_refused_is_told_above_the_list_and_the_rows_stay_chosen() {
        RowList<Book> list = shown();
        choose(books.get(1));
        press("ทิ้ง");
        assertThat(words(list)).contains("กรองตามเล่ม 2");
        assertThat(grid().getSelectedItems()).hasSize(1);
    }

    @Test
    void rows_read_again_are_the_same_rows() {
        RowList<Book> list = shown();
        choose(books.get(1));
        books.set(1, new Book(2, "ชื่อใหม่"));
        list.refresh();
        assertThat(grid().getSelectionModel().isSelected(books.get(1))).isTrue();
    }

    @Test
    void a_filter_lets_go_of_what_is_chosen_and_says_so() {
        RowList<Book> list = shown();
        choose(books.get(0), books.get(1));
        list.filter("name", "เล่ม 2");
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(words(list)).contains("ยกเลิกการเลือก 2 รายการแล้ว เพราะตัวกรองเปลี่ยน");
    }

    @Test
    void all_that_are_found_are_chosen_in_batches() {
        IntStream.rangeClosed(6, 450).forEach(i -> books.add(new Book(i, "เล่ม " + i)));
        shown();
        choose(books.getFirst());
        asked.clear();
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(b -> plain(b.getText()).equals("เลือกทั้งหมด 450 รายการ"))));
        assertThat(grid().getSelectedItems()).hasSize(450);
        assertThat(asked).startsWith(200, 200, 50).allMatch(limit -> limit <= 200);
    }

    @Test
    void more_than_a_thousand_are_never_chosen() {
        IntStream.rangeClosed(6, 1200).forEach(i -> books.add(new Book(i, "เล่ม " + i)));
        RowList<Book> list = shown();
        choose(books.getFirst());
        assertThat(words(list)).contains("เลือกได้ครั้งละไม่เกิน 1,000 รายการ").doesNotContain("เลือกทั้งหมด");
        assertThat(((GridMultiSelectionModel<?>) grid().getSelectionModel()).isSelectAllCheckboxVisible())
                .isFalse();
        choose(books.toArray(Book[]::new));
        assertThat(grid().getSelectedItems()).hasSize(1000);
    }

    @Test
    void shift_chooses_and_lets_go_of_what_lies_between() {
        shown();
        toggle(books.get(3), true, false);
        toggle(books.get(1), true, true);
        assertThat(grid().getSelectedItems()).containsExactlyInAnyOrder(books.get(1), books.get(2), books.get(3));
        toggle(books.get(2), false, true);
        assertThat(grid().getSelectedItems()).containsExactly(books.get(3));
    }

    private static void toggle(Book book, boolean selected, boolean shift) {
        Grid<Book> grid = grid();
        if (selected) {
            grid.select(book);
        } else {
            grid.deselect(book);
        }
        ComponentUtil.fireEvent(grid, new ClientItemToggleEvent<>(grid, book, selected, shift));
    }

    private RowList<Book> shown() {
        var list = new RowList<>("library.books", "ui.faults.title", source(), columns())
                .choosing(
                        Book::id,
                        RowAct.of("ให้ยืม", lent::add),
                        RowAct.<Book>of("ส่งคืน", lent::add).asking("ส่งคืนหนังสือ", "หนังสือจะกลับเข้าชั้น"),
                        RowAct.of("ทิ้ง", rows -> {
                            throw new RuleBroken(
                                    "ui.list.filterName", rows.getFirst().name());
                        }));
        UI.getCurrent().add(list);
        return list;
    }

    private ListSource<Book> source() {
        return new ListSource<>() {
            @Override
            public List<Book> rows(ListQuery query) {
                asked.add(query.limit());
                return matching(query).stream()
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
            }

            @Override
            public int count(ListQuery query) {
                return matching(query).size();
            }

            private List<Book> matching(ListQuery query) {
                return books.stream()
                        .filter(b -> b.name().contains(query.filter("name").orElse("")))
                        .toList();
            }
        };
    }

    private static List<RowColumn<Book>> columns() {
        return List.of(
                RowColumn.<Book>text("name", "ui.faults.message", Book::name).filterText());
    }

    private static void choose(Book... books) {
        grid().asMultiSelect().select(books);
    }

    @SuppressWarnings("unchecked")
    private static Grid<Book> grid() {
        return _get(Grid.class);
    }

    private static void press(String words) {
        _click(_get(
                Button.class, spec -> spec.withPredicate(b -> plain(b.getText()).equals(words))));
    }

    private static String words(RowList<?> list) {
        var words = new StringBuilder();
        visible(list.getElement(), words);
        return plain(words.toString());
    }

    private static void visible(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> visible(child, words));
        }
    }

    private static String plain(String words) {
        return words.replace("\u2060", "").replace('\u00a0', ' ');
    }

    record Book(int id, String name) {}
}
