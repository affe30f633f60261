package th.sala.plugin.strategy.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Desk;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.list.ListQuery.Sort;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.work.OpenWork;
import th.sala.plugin.strategy.FakeEntries;
import th.sala.plugin.strategy.MovableClock;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.allotment.AllotmentDraft;
import th.sala.plugin.strategy.allotment.AllotmentService;
import th.sala.plugin.strategy.request.RequestCase;
import th.sala.plugin.strategy.request.RequestKind;

class ProposalServiceTest extends RequestCase {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    private final ProposalService proposals = context.get(ProposalService.class);

    ProposalServiceTest() {
        super(ProposalService.KIND);
    }

    @Test
    void a_proposal_says_all_that_is_decided_upon() {
        var content = content(proposals.add(draft("850000")));
        assertThat(content.title()).isEqualTo("อบรม");
        assertThat(content.amount()).isEqualByComparingTo("850000");
        assertThat(content.budget()).isEqualTo("งบประมาณประจำปี");
        assertThat(line(content, "objective")).isEqualTo("พัฒนาทักษะ");
        assertThat(line(content, "period")).contains("2569", "2570");
        assertThat(line(content, "undertaking")).isEqualTo("ไม่อยู่ในแผนของปี");
    }

    @Test
    void every_line_a_desk_looks_at_is_one_of_the_proposal() {
        var content = content(proposals.add(draft("850000")));
        var own = content.lines().stream().map(l -> l.key()).toList();
        assertThat(subject().defaultRoute().desks().map(Desk::ground))
                .allSatisfy(ground -> assertThat(ground)
                        .allMatch(key -> own.contains(key) || key.matches("amount|budget|attachments")));
    }

    @Test
    void only_what_is_above_five_million_baht_goes_to_the_board() {
        var board = subject().defaultRoute().steps().getLast();
        assertThat(board.desks()).extracting(Desk::key).containsExactly("board");
        assertThat(board.when().getFirst().holds("5000000.00")).isFalse();
        assertThat(board.when().getFirst().holds("5000000.01")).isTrue();
    }

    @Test
    void a_unit_neither_adds_nor_changes_nor_puts_up_what_is_another_units() {
        long id = proposals.add(draft("1000"));
        context.people().only("ภวจ.");
        refused(() -> proposals.add(draft("1000")));
        refused(() -> proposals.change(id, 0, draft("2000")));
        refused(() -> content(id));
        assertThat(proposals.find(id).orElseThrow().values().amount()).isEqualByComparingTo("1000");
    }

    @Test
    void a_proposal_is_closed_while_it_is_looked_at_and_open_again_when_it_is_returned() {
        long id = proposals.add(draft("1000"));
        stands(id, ApprovalState.UNDER_WAY);
        rule("strategy.request.underWay", () -> proposals.change(id, 0, draft("2000")));
        rule("strategy.request.underWay", () -> content(id));
        stands(id, ApprovalState.RETURNED);
        proposals.change(id, 0, draft("2000"));
        assertThat(content(id).amount()).isEqualByComparingTo("2000");
    }

    @Test
    void an_approved_proposal_is_marked_and_closed_for_good() {
        long id = proposals.add(draft("1000"));
        ends(id, ApprovalState.APPROVED);
        var head = proposals.find(id).orElseThrow().head();
        assertThat(head.approvedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(head.isOpen()).isFalse();
        rule("strategy.request.approved", () -> proposals.change(id, head.version(), draft("2000")));
        rule("strategy.request.approved", () -> content(id));
    }

    @Test
    void a_refused_proposal_can_be_changed_and_put_up_anew() {
        long id = proposals.add(draft("1000"));
        ends(id, ApprovalState.REFUSED);
        var head = proposals.find(id).orElseThrow().head();
        assertThat(head.isOpen()).isTrue();
        proposals.change(id, head.version(), draft("900"));
        assertThat(content(id).amount()).isEqualByComparingTo("900");
    }

    @Test
    void what_somebody_else_saved_is_not_overwritten() {
        long id = proposals.add(draft("1000"));
        proposals.change(id, 0, draft("2000"));
        assertThatThrownBy(() -> proposals.change(id, 0, draft("3000"))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void the_list_says_how_each_stands_and_which_year_it_belongs_to() {
        long first = proposals.add(draft("1000"));
        long second = proposals.add(draft("1000"));
        stands(first, ApprovalState.UNDER_WAY);
        var all = proposals.rows(new ListQuery(List.of(), List.of(), 0, 2));
        assertThat(all.getFirst().head().id()).isEqualTo(second);
        assertThat(all.getFirst().head().state()).isNull();
        assertThat(all.get(1).head().state()).isEqualTo(ApprovalState.UNDER_WAY);
        assertThat(all.get(1).head().year()).isEqualTo(new FiscalYear(2570));
    }

    @Test
    void the_list_is_paged_ordered_and_filtered_by_the_query_also_by_how_the_requests_stand() {
        long never = proposals.add(draft("111"));
        long asked = proposals.add(draft("333"));
        stands(asked, ApprovalState.UNDER_WAY);
        assertThat(ids(new Filter("state", "UNDER_WAY"))).contains(asked).doesNotContain(never);
        assertThat(ids(new Filter("state", RequestKind.NEVER))).contains(never).doesNotContain(asked);
        assertThat(ids(new Filter("name", "อบ"))).contains(asked, never);
        assertThat(ids(new Filter("name", "ไม่มี"))).isEmpty();
        assertThat(ids(new Filter("department", Long.toString(unit("งบท.").value()))))
                .isEmpty();
        var whole = new ListQuery(List.of(), List.of(), 0, 1000);
        assertThat(proposals.count(whole)).isEqualTo(proposals.rows(whole).size());
        for (String column : List.of("name", "department", "amount", "from")) {
            var sorted = new ListQuery(List.of(), List.of(new Sort(column, true)), 0, 1);
            assertThat(proposals.rows(sorted)).as(column).hasSize(1);
        }
    }

    private List<Long> ids(Filter filter) {
        return proposals.rows(new ListQuery(List.of(filter), List.of(), 0, 1000)).stream()
                .map(row -> row.head().id())
                .toList();
    }

    @Test
    void a_proposal_is_found_by_what_it_says_under_who_answers_for_it() {
        long id = proposals.add(draft("1000"));
        var entry = context.get(FakeEntries.class).of(ProposalService.KIND, id);
        assertThat(entry.title()).isEqualTo("อบรม");
        assertThat(entry.text()).contains("พัฒนาทักษะ", "งบประมาณประจำปี");
        assertThat(entry.link()).isEqualTo("strategy/proposals/" + id);
        assertThat(entry.author()).isEqualTo(context.people().current().id());
        proposals.change(id, 0, draft("2000"));
        assertThat(context.get(ProposalsFound.class).page(Long.toString(id - 1), 1))
                .containsExactly(context.get(FakeEntries.class).of(ProposalService.KIND, id));
    }

    @Test
    void what_is_not_decided_waits_for_who_added_it_and_is_handed_over() {
        context.get(MovableClock.class).day(FROM);
        long open = proposals.add(draft("1000"));
        long refused = proposals.add(draft("1000"));
        long approved = proposals.add(draft("1000"));
        stands(open, ApprovalState.RETURNED);
        ends(refused, ApprovalState.REFUSED);
        ends(approved, ApprovalState.APPROVED);
        var leaver = context.people().current().id();
        var heir = new PersonId(3);
        assertThat(waiting(leaver)).contains(open).doesNotContain(refused, approved);
        assertThat(work().of(unit("ภทส."), 100)).isNotEmpty();
        assertThat(work().of(leaver, 1)).hasSize(1);
        work().handOver(List.of(Records.subject(ProposalService.KIND, open)), leaver, heir);
        assertThat(waiting(leaver)).doesNotContain(open);
        assertThat(waiting(heir)).containsExactly(open);
        assertThat(proposals.find(open).orElseThrow().head().responsible()).isEqualTo(heir);
    }

    private List<Long> waiting(PersonId person) {
        return work().of(person, 1000).stream()
                .map(item -> Long.valueOf(item.subject().id()))
                .toList();
    }

    private OpenWork work() {
        return context.all(OpenWork.class).stream()
                .filter(work -> work.titleKey().equals("strategy.openWork.proposals"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_unit_with_budget_lines_pays_from_one_of_them_and_no_more_than_is_left() {
        String unit = "ภสส.";
        long words = proposals.add(draft(unit, "1000", null));
        long line = context.get(AllotmentService.class)
                .add(new AllotmentDraft(new FiscalYear(2570), unit(unit), "ยศ-01", "งบตามแผน", new BigDecimal("5000")));
        SubjectRef ref = Records.subject("allotment", line);
        rule("strategy.proposal.chooseLine", () -> proposals.add(draft(unit, "1000", null)));
        rule("strategy.proposal.chooseLine", () -> content(words));
        rule("strategy.allotment.notEnough", () -> proposals.add(draft(unit, "5000.01", ref)));
        rule("strategy.proposal.lineGone", () -> proposals.add(draft("ภทส.", "1000", ref)));
        long id = proposals.add(draft(unit, "5000", ref));
        assertThat(proposals.find(id).orElseThrow().values().budget()).isEqualTo("ยศ-01 งบตามแผน");
        assertThat(content(id).budgetLine()).isEqualTo(ref);
        assertThat(content(id).budget()).isEqualTo("ยศ-01 งบตามแผน");
    }

    @Test
    void a_proposal_costs_something_and_ends_after_it_begins() {
        rule("strategy.proposal.amountMissing", () -> draft("0"));
        rule(
                "strategy.request.endsBefore",
                () -> new ProposalDraft(
                        "ก", unit("ภทส."), null, "", "", BigDecimal.ONE, "", null, FROM, FROM.minusDays(1)));
    }

    private ProposalDraft draft(String baht) {
        return draft("ภทส.", baht, null);
    }

    private ProposalDraft draft(String unit, String baht, @Nullable SubjectRef line) {
        return new ProposalDraft(
                "อบรม",
                unit(unit),
                null,
                "ตามแผน",
                "พัฒนาทักษะ",
                new BigDecimal(baht),
                "งบประมาณประจำปี",
                line,
                FROM,
                LocalDate.of(2027, 3, 31));
    }
}
