package th.sala.plugin.strategy.proposal;

import org.springframework.stereotype.Component;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.document.Document;
import th.sala.api.document.Documents;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.request.RequestRows;

/**
 * Principle and budget of a project: finance and law look at it at once, then the deputy director and the director, and the
 * executive board at what is dear (P-PROMO-01 step 2). What is dear the office sets with its route.
 */
@Component
class ProposalApproval implements ApprovalSubject {
    private static final String BOARD = "คกบ.";
    private static final String DEAR = "5000000";

    private final RequestRows rows;
    private final UndertakingChoices undertakings;
    private final ProposalBudget budget;
    private final Documents documents;
    private final Words words = new Words(ThaiDates.THAI);

    ProposalApproval(RequestRows rows, UndertakingChoices undertakings, ProposalBudget budget, Documents documents) {
        this.rows = rows;
        this.undertakings = undertakings;
        this.budget = budget;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return ProposalService.KIND;
    }

    @Override
    public String titleKey() {
        return "strategy.approval.proposal";
    }

    @Override
    public Route defaultRoute() {
        return Route.of(
                Step.of(Desk.of("unit", "หัวหน้าหน่วยงานเห็นชอบ", "Head of the unit agrees", Approver.headOfUnit())
                        .within(3)),
                Step.of(
                        Desk.of("finance", "การเงินตรวจงบประมาณ", "Finance checks the budget", Approver.role("finance"))
                                .within(3)
                                .lookingAt("amount", "budget"),
                        Desk.of("legal", "นิติการตรวจข้อกฎหมาย", "Law is checked", Approver.role("legal"))
                                .within(3)
                                .lookingAt("reason", "objective", "period", "attachments")),
                Step.of(Desk.of("deputy", "รองผู้อำนวยการเห็นชอบ", "Deputy director agrees", Approver.deputy())
                        .within(3)),
                Step.of(Desk.of("director", "ผู้อำนวยการพิจารณา", "Director decides", Approver.director())
                        .within(5)),
                Step.of(Desk.of(
                                "board",
                                "คณะกรรมการบริหารมีมติ",
                                "Executive board resolves",
                                Approver.committee(BOARD)))
                        .when(Condition.amountAbove(DEAR)));
    }

    @Override
    public ApprovalContent content(String id) {
        var proposal = rows.editable(Proposal.class, kind(), Long.parseLong(id));
        var draft = proposal.draft();
        var content = ApprovalContent.of(
                draft.name(),
                draft.department(),
                line("undertaking", undertaking(draft)),
                line("reason", draft.reason()),
                line("objective", draft.objective()),
                line("period", ThaiDates.range(draft.from(), draft.to(), ThaiDates.THAI)));
        return budget.line(draft, proposal.id())
                .map(chosen -> content.costing(draft.amount(), chosen))
                .orElseGet(() -> content.costing(draft.amount(), draft.budget()))
                .with(documents.of(Records.subject(kind(), proposal.id())).stream()
                        .map(Document::id)
                        .toList());
    }

    private String undertaking(ProposalDraft draft) {
        return draft.undertaking() == null
                ? words.of("strategy.proposal.notInPlan")
                : undertakings
                        .find(draft.undertaking())
                        .map(UndertakingChoice::label)
                        .orElse("");
    }

    private Line line(String key, String value) {
        return new Line(key, words.of("strategy.proposal." + key), value);
    }

    @Override
    public String path(String id) {
        return "strategy/proposals/" + id;
    }

    @Override
    public void ended(Approval request) {
        rows.ended(Proposal.class, request);
    }
}
