package th.sala.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;

class RowStateTest {
    private static final RowColumns<String> COLUMNS = new RowColumns<>(
            "test.rows",
            List.of(
                    RowColumn.<String>text("code", "test.code", row -> row).filterText(),
                    RowColumn.<String>text("unit", "test.unit", row -> row)
                            .filterChoice(() -> List.of(new Choice("7", "กอง ๗")))
                            .notSortable(),
                    RowColumn.<String>count("budget", "test.budget", row -> 1).filterNumber()));

    private final RowState state = new RowState();

    private void read(String query) {
        state.read(QueryParameters.fromString(query), COLUMNS.filterable(), COLUMNS.sortable(), COLUMNS::offers);
    }

    private String write(String query) {
        return state.write(QueryParameters.fromString(query), List.of("code", "unit"))
                .getQueryString();
    }

    @Test
    void the_address_says_what_is_asked() {
        read("code=67-1&sort=-budget&year=2567");
        ListQuery query = state.query(80, 80);
        assertThat(query.filters()).containsExactly(new ListQuery.Filter("code", "67-1"));
        assertThat(query.sorts()).containsExactly(new ListQuery.Sort("budget", true));
        assertThat(query.offset()).isEqualTo(80);
    }

    @Test
    void columns_nobody_knows_are_not_asked_for() {
        read("password=x&sort=-password");
        assertThat(state.query(0, 80).filters()).isEmpty();
        assertThat(state.query(0, 80).sorts()).isEmpty();
    }

    @Test
    void a_value_that_no_filter_offers_is_not_asked_for() {
        read("unit=x&budget=many&code=67");
        assertThat(state.query(0, 80).filters()).containsExactly(new ListQuery.Filter("code", "67"));
        read("budget=50");
        assertThat(state.query(0, 80).filters()).isEmpty();
        read("unit=7&budget=50..80");
        assertThat(state.query(0, 80).filters())
                .containsExactly(new ListQuery.Filter("unit", "7"), new ListQuery.Filter("budget", "50..80"));
    }

    @Test
    void parameters_of_the_page_itself_stay_in_the_address() {
        state.filter("unit", " 7 ");
        assertThat(write("year=2567&code=old")).isEqualTo("unit=7&year=2567");
    }

    @Test
    void the_first_order_does_not_stand_in_the_address() {
        state.firstSort("code", false);
        assertThat(write("")).isEmpty();
        state.sort("code", true);
        assertThat(write("")).isEqualTo("sort=-code");
        state.sort(null, false);
        assertThat(state.sort()).isEqualTo("code");
        assertThat(write("")).isEmpty();
    }

    @Test
    void what_the_page_fixes_counts_in_both_numbers() {
        state.fixed("year", "2567");
        state.filter("code", "x");
        assertThat(state.query(0, 1).filters()).hasSize(2);
        assertThat(state.unfiltered().filters()).containsExactly(new ListQuery.Filter("year", "2567"));
    }
}
