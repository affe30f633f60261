package th.sala.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;

class HeldRowsTest {
    private static final Row FIRST = new Row("เกาะ", 3, "OPEN");
    private static final Row SECOND = new Row("กา", null, "SHUT");
    private static final Row THIRD = new Row("ขา Abc", 1, "OPEN");

    private final HeldRows<Row> rows = new HeldRows<>(
            () -> List.of(FIRST, SECOND, THIRD),
            List.of(
                    RowColumn.<Row>text("name", "t.name", Row::name).filterText(),
                    RowColumn.<Row>count("count", "t.count", Row::count),
                    RowColumn.<Row>text("state", "t.state", row -> word(row.state()))
                            .filterChoice(() -> List.of(new Choice("OPEN", "เปิด"), new Choice("SHUT", "ปิด")))));

    @Test
    void texts_are_in_the_order_of_the_dictionary() {
        assertThat(sorted("name", false)).containsExactly(SECOND, FIRST, THIRD);
        assertThat(sorted("name", true)).containsExactly(THIRD, FIRST, SECOND);
    }

    @Test
    void rows_without_a_value_come_first_and_last_when_turned() {
        assertThat(sorted("count", false)).containsExactly(SECOND, THIRD, FIRST);
        assertThat(sorted("count", true)).containsExactly(FIRST, THIRD, SECOND);
    }

    @Test
    void a_part_of_a_text_is_found_whatever_its_case() {
        assertThat(filtered("name", " aBC ")).containsExactly(THIRD);
        assertThat(filtered("name", "%")).isEmpty();
    }

    @Test
    void a_choice_finds_the_rows_that_show_its_word() {
        assertThat(filtered("state", "OPEN")).containsExactly(FIRST, THIRD);
        assertThat(rows.count(query(List.of(new ListQuery.Filter("state", "SHUT")), List.of(), 0, 1)))
                .isOne();
    }

    @Test
    void a_page_is_cut_after_filtering_and_ordering() {
        assertThat(rows.rows(query(List.of(), List.of(new ListQuery.Sort("count", false)), 1, 1)))
                .containsExactly(THIRD);
        assertThat(rows.count(query(List.of(), List.of(), 1, 1))).isEqualTo(3);
    }

    @Test
    void a_filter_nobody_described_is_an_error_of_the_screen() {
        assertThatThrownBy(() -> filtered("other", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Row> sorted(String column, boolean descending) {
        return rows.rows(query(List.of(), List.of(new ListQuery.Sort(column, descending)), 0, 10));
    }

    private List<Row> filtered(String column, String value) {
        return rows.rows(query(List.of(new ListQuery.Filter(column, value)), List.of(), 0, 10));
    }

    private static ListQuery query(List<ListQuery.Filter> filters, List<ListQuery.Sort> sorts, int offset, int limit) {
        return new ListQuery(filters, sorts, offset, limit);
    }

    private static String word(String state) {
        return state.equals("OPEN") ? "เปิด" : "ปิด";
    }

    private record Row(String name, @Nullable Integer count, String state) {}
}
