package th.sala.plugin.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.plan.UndertakingDetail;
import th.sala.plugin.strategy.plan.UndertakingDraft;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.plan.UndertakingsFound;
import th.sala.plugin.strategy.project.ProjectsFound;

/** What is in the plan can be found, as it is now. */
class PlanFoundTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);

    private final UndertakingService undertakings = context.get(UndertakingService.class);
    private final UndertakingList list = context.get(UndertakingList.class);
    private final FakeEntries entries = context.get(FakeEntries.class);

    @Test
    void an_import_lets_all_its_rows_be_found() {
        assertThat(entries.count("undertaking")).isEqualTo(all(context.get(UndertakingsFound.class)));
        assertThat(entries.count("project")).isEqualTo(all(context.get(ProjectsFound.class)));
    }

    @Test
    void an_undertaking_is_found_by_code_name_target_and_report_with_its_unit_year_and_responsible_person() {
        var detail = find("คง 2567-05");
        var draft = detail.values();
        var responsible = new PersonId(7);

        undertakings.change(
                detail.id(),
                detail.version(),
                new UndertakingDraft(
                        draft.code(),
                        draft.kind(),
                        "ชื่อที่ค้นหา",
                        draft.activityId(),
                        false,
                        null,
                        "เป้าหมายใหม่",
                        draft.department(),
                        false,
                        responsible));

        SearchEntry entry = entries.of("undertaking", detail.id());
        assertThat(entry.title()).isEqualTo("ชื่อที่ค้นหา");
        assertThat(entry.text()).contains("คง 2567-05", "เป้าหมายใหม่");
        assertThat(entry.link()).isEqualTo("strategy/undertakings/" + detail.id());
        assertThat(entry.department()).isEqualTo(draft.department());
        assertThat(entry.year()).isEqualTo(new FiscalYear(2567));
        assertThat(entry.author()).isEqualTo(responsible);
        assertThat(entry.readers()).isEqualTo(SearchReaders.holdingAnywhere(StrategyPermissions.READ));
    }

    @Test
    void who_takes_over_is_the_one_it_is_found_under() {
        var detail = find("คง 2567-06");
        var draft = detail.values();
        undertakings.change(
                detail.id(),
                detail.version(),
                new UndertakingDraft(
                        draft.code(),
                        draft.kind(),
                        draft.name(),
                        draft.activityId(),
                        false,
                        null,
                        null,
                        draft.department(),
                        false,
                        new PersonId(2)));

        context.all(th.sala.api.work.OpenWork.class).stream()
                .filter(work -> work.titleKey().endsWith("undertakings"))
                .forEach(work -> work.handOver(
                        List.of(Records.subject("undertaking", detail.id())), new PersonId(2), new PersonId(3)));

        assertThat(entries.of("undertaking", detail.id()).author()).isEqualTo(new PersonId(3));
    }

    private int all(PlanFound source) {
        return context.inTransaction(() -> {
            List<SearchEntry> told = new ArrayList<>();
            for (List<SearchEntry> page = source.page(null, 7);
                    !page.isEmpty();
                    page = source.page(page.getLast().subject().id(), 7)) {
                told.addAll(page);
            }
            assertThat(told).extracting(SearchEntry::subject).doesNotHaveDuplicates();
            return told.size();
        });
    }

    private UndertakingDetail find(String code) {
        return undertakings
                .find(list.rows(Q2, new ListQuery(List.of(new Filter("code", code)), List.of(), 0, 10))
                        .getFirst()
                        .id())
                .orElseThrow();
    }
}
