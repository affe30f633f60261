package th.sala.core.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Preferences;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.ui.Band;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

class RowListTest {
    private static final List<Book> BOOKS =
            List.of(new Book("ก1", "กลอน"), new Book("ข2", "ข่าว"), new Book("ค3", "คู่มือ"));

    private final Map<String, String> kept = new HashMap<>();
    private final List<Object> exported = new ArrayList<>();

    @BeforeEach
    void open() {
        var preferences = new Preferences() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void keep(String key, String value) {
                kept.put(key, value);
            }
        };
        Stage.open(Map.of(Preferences.class, preferences, LongWork.class, new AtOnce(), Reports.class, new Exported()));
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

    @Test
    void who_opens_the_list_in_another_way_takes_along_what_is_set_on_it_now() {
        var list = shown();
        var address = QueryParameters.fromString("year=2567&name=old");
        list.filter("name", "ข่า");
        assertThat(list.parameters(address).getSingleParameter("name")).contains("ข่า");
        assertThat(list.parameters(address).getSingleParameter("year")).contains("2567");

        list.filter("name", "");
        assertThat(list.parameters(address).getSingleParameter("name")).isEmpty();
    }

    @Test
    void a_filter_offers_what_there_is_in_the_year_the_page_shows_now() {
        var offered = new ArrayList<>(List.of(new Choice("1", "งานของปี 2567")));
        var column =
                RowColumn.<Book>text("code", "ui.faults.cell", Book::code).filterChoice(() -> List.copyOf(offered));
        var list = new RowList<>("library.books", "ui.faults.title", held(), List.of(column));
        list.fixed("year", "2567");
        UI.getCurrent().add(list);

        offered.set(0, new Choice("2", "งานของปี 2568"));
        list.fixed("year", "2568");
        assertThat(_get(Select.class).getListDataView().getItems()).containsExactly(offered.getFirst());

        var stays = _get(Grid.class);
        list.fixed("year", "2569");
        assertThat(_get(Grid.class)).as("nothing else is offered").isSameAs(stays);
    }

    @Test
    void filters_of_the_dialog_hold_once_they_are_applied_and_not_before() {
        var list = shown();
        press("กรอง");
        _setValue(_get(TextField.class, spec -> spec.withLabel("ข้อผิดพลาดและวิธีแก้")), "ข่า");
        _setValue(_get(Checkbox.class), true);
        press("ยกเลิก");
        list.refresh();
        assertThat(list.query().filters()).isEmpty();
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);

        press("กรอง");
        _setValue(_get(TextField.class, spec -> spec.withLabel("ข้อผิดพลาดและวิธีแก้")), "ข่า");
        _setValue(_get(Checkbox.class), true);
        press("กรองรายการ");
        assertThat(list.query().filter("name")).contains("ข่า");
        assertThat(list.query().sorts()).containsExactly(new ListQuery.Sort("name", true));
    }

    @Test
    void an_export_has_words_where_the_screen_has_them_in_place_of_a_percent() {
        var bar = RowColumn.<Book>percent(
                        "band", "ui.faults.cell", b -> b.code().equals("ก1") ? BigDecimal.TEN : null)
                .bar(b -> Band.PLANNED, b -> "เริ่มไตรมาส 3");
        UI.getCurrent().add(new RowList<>("library.books", "ui.faults.title", held(), List.of(bar)));

        press("ส่งออก Excel");
        assertThat(exported).containsExactly(BigDecimal.TEN, "เริ่มไตรมาส 3", "เริ่มไตรมาส 3");
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static RowList<Book> shown() {
        var list = new RowList<>("library.books", "ui.faults.title", held(), columns()).sortedBy("name", false);
        UI.getCurrent().add(list);
        return list;
    }

    @Test
    void a_list_of_very_many_shows_the_first_says_so_and_leads_to_the_others() {
        var list = new RowList<>("library.books", "ui.faults.title", atMostTwo(), columns()).sortedBy("name", false);
        UI.getCurrent().add(list);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        assertThat(words(list)).contains("มากกว่า 2").contains("กรองหรือเรียงใหม่");

        list.filter("name", "คู่");
        assertThat(GridKt._size(_get(Grid.class))).isOne();
        assertThat(words(list)).contains("1 จาก มากกว่า 2").doesNotContain("กรองหรือเรียงใหม่");
    }

    private static ListSource<Book> atMostTwo() {
        return new ListSource<>() {
            @Override
            public List<Book> rows(ListQuery query) {
                return held().rows(query);
            }

            @Override
            public int count(ListQuery query) {
                return held().count(query);
            }

            @Override
            public int most() {
                return 2;
            }
        };
    }

    private static ListSource<Book> held() {
        return ListSource.held(query -> BOOKS.stream()
                .filter(b -> b.name().contains(query.filter("name").orElse("")))
                .toList());
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

    /** Keeps the cells it is given for a workbook. */
    private final class Exported implements Reports {
        @Override
        public ReportContent content(Report report, ReportValues values, Locale language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(ReportContent content, ReportFormat format, OutputStream to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> long writeList(
                String title,
                List<ListColumn<R>> columns,
                ListSource<R> source,
                ListQuery query,
                Progress progress,
                OutputStream to) {
            List<R> rows = source.rows(query);
            rows.forEach(row -> columns.forEach(c -> exported.add(c.value().apply(row))));
            return rows.size();
        }
    }
}
