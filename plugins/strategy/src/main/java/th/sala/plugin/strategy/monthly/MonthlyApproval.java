package th.sala.plugin.strategy.monthly;

import org.springframework.stereotype.Component;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.document.Document;
import th.sala.api.document.Documents;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.request.RequestRows;

/** The report of a month: the unit's head agrees, the policy section takes it in. */
@Component
class MonthlyApproval implements ApprovalSubject {
    private final RequestRows rows;
    private final Documents documents;
    private final Words words = new Words(ThaiDates.THAI);

    MonthlyApproval(RequestRows rows, Documents documents) {
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return MonthlyService.KIND;
    }

    @Override
    public String titleKey() {
        return "strategy.approval.monthly";
    }

    @Override
    public Route defaultRoute() {
        return Route.of(
                Step.of(Desk.of("unit", "หัวหน้าหน่วยงานเห็นชอบ", "Head of the unit agrees", Approver.headOfUnit())
                        .within(2)),
                Step.of(Desk.of(
                                "policy",
                                "งานนโยบายและแผนรับรายงาน",
                                "Policy section takes it in",
                                Approver.role("policy"))
                        .within(3)));
    }

    @Override
    public ApprovalContent content(String id) {
        var report = rows.editable(MonthlyReport.class, kind(), Long.parseLong(id));
        var draft = report.draft();
        return ApprovalContent.of(
                        words.of("strategy.monthly.asked", report.name()),
                        report.department(),
                        line("done", draft.done()),
                        line("problems", draft.problems()),
                        line("upcoming", draft.upcoming()),
                        line(
                                "disbursed",
                                draft.disbursed() == null
                                        ? words.of("strategy.change.unknown")
                                        : words.of("strategy.baht", Figures.money(draft.disbursed()))))
                .with(documents.of(Records.subject(kind(), report.id())).stream()
                        .map(Document::id)
                        .toList());
    }

    private Line line(String key, String value) {
        return new Line(key, words.of("strategy.monthly." + key), value);
    }

    @Override
    public String path(String id) {
        return "strategy/monthly/" + id;
    }

    @Override
    public void ended(Approval request) {
        rows.ended(MonthlyReport.class, request);
    }
}
