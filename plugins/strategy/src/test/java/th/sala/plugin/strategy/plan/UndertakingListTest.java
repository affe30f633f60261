package th.sala.plugin.strategy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.list.ListQuery.Sort;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.PlanCase;

/** What the list of undertakings finds, and in which order. */
class UndertakingListTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);

    private final UndertakingService undertakings = context.get(UndertakingService.class);
    private final UndertakingList list = context.get(UndertakingList.class);

    @Test
    void filters_narrow_the_list_and_count() {
        assertThat(list.count(Q2, filtered("band", "LOW"))).isEqualTo(28);
        assertThat(list.count(Q2, filtered("band", "LOW", "kind", "ITEM"))).isEqualTo(17);
        assertThat(list.count(Q2, filtered("band", "PLANNED"))).isEqualTo(3);
        assertThat(list.rows(Q2, filtered("name", "GIS")).getFirst().percent()).isEqualByComparingTo("10");
        assertThat(list.rows(Q2, filtered("name", "%"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P_01", "50%", "!สำคัญ!", "C:\\งาน"})
    void signs_of_a_pattern_are_searched_for_as_they_stand(String sign) {
        var detail = find("คง 2567-09");
        var name = detail.values().name();
        undertakings.change(detail.id(), detail.version(), named(detail, "งาน " + sign + " ท้าย"));

        assertThat(list.rows(Q2, filtered("name", sign)))
                .extracting(UndertakingRow::code)
                .containsExactly("คง 2567-09");
        assertThat(list.rows(Q2, filtered("name", "งา_ " + sign))).isEmpty();
        undertakings.change(detail.id(), detail.version() + 1, named(detail, name));
    }

    @Test
    void departments_stand_in_the_thai_order_of_their_names() {
        var names = list.rows(Q2, new ListQuery(List.of(), List.of(new Sort("department", false)), 0, 100)).stream()
                .map(row -> context.people()
                        .department(row.department())
                        .orElseThrow()
                        .name())
                .toList();

        assertThat(names.stream().distinct()).hasSizeGreaterThan(2);
        assertThat(names).isSorted();
    }

    @Test
    void activities_stand_in_the_order_of_the_plan_and_kinds_in_that_of_their_names() {
        assertThat(list.rows(Q2, new ListQuery(List.of(), List.of(new Sort("activity", false)), 0, 100)))
                .extracting(row -> row.output() * 100 + row.activity())
                .isSorted();
        assertThat(list.rows(Q2, new ListQuery(List.of(), List.of(new Sort("kind", false)), 0, 100)))
                .extracting(UndertakingRow::kind)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({"code", "name", "kind", "activity", "department", "band"})
    void pages_of_every_order_neither_repeat_nor_lose_rows(String column) {
        var up = codes(new Sort(column, false), 0, 100);

        assertThat(up).doesNotHaveDuplicates().hasSize(list.count(Q2, filtered()));
        assertThat(codes(new Sort(column, true), 0, 100)).containsExactlyElementsOf(up.reversed());
        assertThat(codes(new Sort(column, false), 0, 30)).containsExactlyElementsOf(up.subList(0, 30));
        assertThat(codes(new Sort(column, false), 30, 100)).containsExactlyElementsOf(up.subList(30, up.size()));
    }

    @Test
    void the_furthest_stand_first_where_bands_fall() {
        var first = list.rows(Q2, new ListQuery(List.of(), List.of(new Sort("band", true)), 0, 1));

        assertThat(first.getFirst().percent()).isEqualByComparingTo("47.95");
    }

    private List<String> codes(Sort sort, int offset, int limit) {
        return list.rows(Q2, new ListQuery(List.of(), List.of(sort), offset, limit)).stream()
                .map(UndertakingRow::code)
                .toList();
    }

    private UndertakingDetail find(String code) {
        return undertakings.find(list.rows(Q2, named(code)).getFirst().id()).orElseThrow();
    }

    private static UndertakingDraft named(UndertakingDetail detail, String name) {
        var v = detail.values();
        return new UndertakingDraft(
                v.code(),
                v.kind(),
                name,
                v.activityId(),
                v.activityAssumed(),
                v.groupName(),
                v.target(),
                v.department(),
                v.departmentAssumed());
    }

    private static ListQuery filtered(String... filters) {
        var set = new java.util.ArrayList<Filter>();
        for (int i = 0; i < filters.length; i += 2) {
            set.add(new Filter(filters[i], filters[i + 1]));
        }
        return new ListQuery(set, List.of(), 0, 100);
    }

    private static ListQuery named(String code) {
        return filtered("code", code);
    }
}
