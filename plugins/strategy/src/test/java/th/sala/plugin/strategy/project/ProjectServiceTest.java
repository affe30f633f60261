package th.sala.plugin.strategy.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.FakeAudit;
import th.sala.plugin.strategy.PlanCase;

class ProjectServiceTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);
    private static final ProjectReport REPORT = new ProjectReport(new BigDecimal("60"), "ทำแล้วสามขั้น");

    private final ProjectService projects = context.get(ProjectService.class);

    @Test
    void a_unit_changes_its_own_project_and_the_act_is_noted() {
        var project = find("ยศ 2567-01");
        context.people().only("ภทส.");

        projects.change(project.id(), project.version(), named(project, "ชื่อใหม่"));

        assertThat(find("ยศ 2567-01").values().name()).isEqualTo("ชื่อใหม่");
        assertThat(context.get(FakeAudit.class).last().what()).isEqualTo("strategy.project.changed");
        assertThat(context.get(FakeAudit.class).last().before()).isEqualTo(project.values());
    }

    @Test
    void a_unit_changes_no_project_of_another_unit_and_reports_none() {
        var project = find("ยศ 2567-01");
        context.people().only("ภวจ.");

        assertThatThrownBy(() -> projects.change(project.id(), project.version(), named(project, "ชื่อใหม่")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> projects.report(project.id(), 3, null, REPORT)).isInstanceOf(NotAllowed.class);
        assertThat(find("ยศ 2567-01")).isEqualTo(project);
    }

    @Test
    void a_unit_neither_gives_its_project_away_nor_takes_one() {
        var project = find("ยศ 2567-01");
        var taken = moved(project, context.people().id("ภวจ."));

        context.people().only("ภทส.");
        assertThatThrownBy(() -> projects.change(project.id(), project.version(), taken))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> projects.change(project.id(), project.version(), moved(project, null)))
                .isInstanceOf(NotAllowed.class);
        context.people().only("ภวจ.");
        assertThatThrownBy(() -> projects.change(project.id(), project.version(), taken))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> projects.add(coded(project, "ยศ 2567-98"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_project_without_a_unit_is_the_policy_units_alone() {
        var project = find("ยศ 2567-02");
        assertThat(project.values().department()).isNull();
        projects.report(project.id(), 3, null, REPORT);
        assertThat(find("ยศ 2567-02").report(3).orElseThrow().values().narrative())
                .isEqualTo("ทำแล้วสามขั้น");

        context.people().only("ภทส.");
        assertThatThrownBy(() -> projects.report(project.id(), 4, null, REPORT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_somebody_else_saved_is_not_overwritten() {
        var seen = find("ยศ 2567-01");
        projects.change(seen.id(), seen.version(), named(seen, "ชื่อของคนแรก"));

        assertThatThrownBy(() -> projects.change(seen.id(), seen.version(), named(seen, "ชื่อของคนที่สอง")))
                .isInstanceOf(StaleVersion.class);
        assertThat(find("ยศ 2567-01").values().name()).isEqualTo("ชื่อของคนแรก");
    }

    @Test
    void two_first_reports_of_a_quarter_do_not_overwrite_each_other() {
        var project = find("ยศ 2567-03");
        projects.report(project.id(), 4, null, REPORT);

        assertThatThrownBy(() -> projects.report(project.id(), 4, null, new ProjectReport(BigDecimal.TEN, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(find("ยศ 2567-03").report(4).orElseThrow().values().percent())
                .isEqualByComparingTo("60");
    }

    @Test
    void a_code_is_used_once_in_a_year_and_never_changes() {
        var project = find("ยศ 2567-01");

        assertThatThrownBy(() -> projects.add(project.values()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("code"));
        assertThatThrownBy(() -> projects.change(project.id(), project.version(), coded(project, "ยศ 2567-X")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("code"));
    }

    @Test
    void strategies_that_share_a_number_stay_apart_in_list_and_filter() {
        JdbcClient.create(context.get(DataSource.class))
                .sql("update strategy_strategy set number = 1 where code = 'กย 2567-2'")
                .update();
        var list = context.get(ProjectList.class);

        assertThat(list.count(Q2, filtered("strategy", "กย 2567-1"))).isEqualTo(5);
        assertThat(list.count(Q2, filtered("strategy", "กย 2567-2"))).isEqualTo(3);
        assertThat(strategies(list, List.of())).containsExactly("กย 2567-1", "กย 2567-2", "กย 2567-3", "กย 2567-4");
        assertThat(strategies(list, List.of(new ListQuery.Sort("strategy", true))))
                .containsExactly("กย 2567-4", "กย 2567-3", "กย 2567-2", "กย 2567-1");
    }

    /** The strategies in the order in which their projects follow each other; twice where they are torn apart. */
    private static List<String> strategies(ProjectList list, List<ListQuery.Sort> sorts) {
        var found = new ArrayList<String>();
        for (var row : list.rows(Q2, new ListQuery(List.of(), sorts, 0, 100))) {
            if (found.isEmpty() || !found.getLast().equals(row.strategyCode())) {
                found.add(row.strategyCode());
            }
        }
        return found;
    }

    private static ListQuery filtered(String column, String value) {
        return new ListQuery(List.of(new ListQuery.Filter(column, value)), List.of(), 0, 100);
    }

    private ProjectDetail find(String code) {
        var query = new ListQuery(List.of(new ListQuery.Filter("code", code)), List.of(), 0, 1);
        var row = context.get(ProjectList.class).rows(Q2, query).getFirst();
        return projects.find(row.id()).orElseThrow();
    }

    private static ProjectDraft named(ProjectDetail project, String name) {
        return draft(project, project.values().code(), name, project.values().department());
    }

    private static ProjectDraft coded(ProjectDetail project, String code) {
        return draft(project, code, project.values().name(), project.values().department());
    }

    private static ProjectDraft moved(ProjectDetail project, @Nullable DepartmentId to) {
        return draft(project, project.values().code(), project.values().name(), to);
    }

    private static ProjectDraft draft(ProjectDetail project, String code, String name, @Nullable DepartmentId unit) {
        var v = project.values();
        return new ProjectDraft(
                code, v.strategyId(), v.number(), name, v.units(), unit, false, v.indicator(), v.target());
    }
}
