package th.sala.plugin.strategy.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.DepartmentScope;
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.PlanFrames;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.plan.UndertakingDraft;
import th.sala.plugin.strategy.plan.UndertakingKind;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.request.RequestCase;

class ChangeServiceTest extends RequestCase {
    private static final PlanFrame DEARER = new PlanFrame(new BigDecimal("1250000"), null, null);
    private static final PlanFrame LONGER = new PlanFrame(null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30));

    private final ChangeService changes = context.get(ChangeService.class);

    ChangeServiceTest() {
        super(ChangeService.KIND);
    }

    @Test
    void the_plan_says_what_was_approved_and_keeps_what_nobody_asked_to_change() {
        long first = changes.add(draft("ภทส.", DEARER));
        assertThat(frame("ภทส.")).as("nothing changes before").isEqualTo(PlanFrame.UNKNOWN);
        ends(first, ApprovalState.APPROVED);
        assertThat(frame("ภทส.")).isEqualTo(DEARER);

        long second = changes.add(draft("ภทส.", LONGER));
        var content = content(second);
        assertThat(line(content, "budget-before")).isEqualTo("1,250,000.00 บาท");
        assertThat(line(content, "period-before")).contains("ไม่ได้ระบุ");
        assertThat(line(content, "period-after")).contains("30 กันยายน 2567");
        ends(second, ApprovalState.APPROVED);
        assertThat(frame("ภทส.")).isEqualTo(new PlanFrame(DEARER.budget(), LONGER.startsOn(), LONGER.endsOn()));
        assertThat(changes.find(second).orElseThrow().head().isOpen()).isFalse();
    }

    @Test
    void a_refused_change_changes_nothing() {
        long id = changes.add(draft("ภวจ.", DEARER));
        ends(id, ApprovalState.REFUSED);
        assertThat(frame("ภวจ.")).isEqualTo(PlanFrame.UNKNOWN);
        assertThat(changes.find(id).orElseThrow().head().isOpen()).isTrue();
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_is_not_approved_until_it_is_put_up_again() {
        long late = changes.add(draft("ภสส.", LONGER));
        content(late);
        ends(changes.add(draft("ภสส.", DEARER)), ApprovalState.APPROVED);

        rule("strategy.change.planChanged", () -> ends(late, ApprovalState.APPROVED));
        assertThat(changes.find(late).orElseThrow().head().approvedOn()).isNull();

        assertThat(line(content(late), "budget-before")).isEqualTo("1,250,000.00 บาท");
        ends(late, ApprovalState.APPROVED);
        assertThat(frame("ภสส.").endsOn()).isEqualTo(LONGER.endsOn());
    }

    @Test
    void a_change_that_changes_nothing_is_not_asked_for() {
        rule("strategy.change.nothing", () -> draft("ภทส.", PlanFrame.UNKNOWN));
        rule(
                "strategy.request.endsBefore",
                () -> changes.add(
                        draft("ภวจ.", new PlanFrame(null, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 1)))));
    }

    @Test
    void a_unit_asks_for_no_change_of_another_units_undertaking() {
        long id = changes.add(draft("ภวจ.", DEARER));
        var ofOthers = draft("ภวจ.", LONGER);
        context.people().only("ภทส.");
        refused(() -> changes.add(ofOthers));
        refused(() -> changes.change(id, 0, ofOthers));
        refused(() -> content(id));
    }

    @Test
    void a_change_of_an_undertaking_with_the_longest_name_is_put_up_under_the_beginning_of_it() {
        String name = "โครงการ" + "ก".repeat(493);
        long id = changes.add(new ChangeDraft(named(name), "ต้องทดสอบเพิ่ม", DEARER));
        var content = content(id);
        assertThat(plain(content.title()))
                .startsWith("ขอเปลี่ยนแปลงแผน: ทดสอบ 1 โครงการก")
                .endsWith("ก…")
                .hasSize(300);
        assertThat(line(content, "undertaking")).isEqualTo("ทดสอบ 1 " + name);
    }

    /** Another undertaking beside the one there is. */
    private long named(String name) {
        var undertakings = context.get(UndertakingService.class);
        var beside = undertaking("ภทส.");
        long activity = undertakings.find(beside.id()).orElseThrow().values().activityId();
        return undertakings.add(new UndertakingDraft(
                "ทดสอบ 1", UndertakingKind.PROJECT, name, activity, false, null, null, beside.department(), false));
    }

    @Test
    void a_change_is_closed_while_it_is_looked_at() {
        long id = changes.add(draft("ภวจ.", DEARER));
        stands(id, ApprovalState.UNDER_WAY);
        rule("strategy.request.underWay", () -> changes.change(id, 0, draft("ภวจ.", LONGER)));
    }

    @Test
    void only_undertakings_of_the_own_departments_are_offered() {
        var own =
                context.get(UndertakingChoices.class).search("", new DepartmentScope(false, Set.of(unit("ภทส."))), 100);
        assertThat(own).isNotEmpty().allMatch(u -> u.department().equals(unit("ภทส.")));
        assertThat(context.get(UndertakingChoices.class).search("", DepartmentScope.NOWHERE, 100))
                .isEmpty();
    }

    private PlanFrame frame(String unit) {
        return context.inTransaction(
                () -> context.get(PlanFrames.class).of(undertaking(unit).id()));
    }

    private ChangeDraft draft(String unit, PlanFrame to) {
        return new ChangeDraft(undertaking(unit).id(), "ต้องทดสอบเพิ่ม", to);
    }

    private UndertakingChoice undertaking(String unit) {
        return context.get(UndertakingChoices.class)
                .search("", new DepartmentScope(false, Set.of(unit(unit))), 1)
                .getFirst();
    }
}
