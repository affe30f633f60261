package th.sala.plugin.strategy.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.ApprovalState;
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
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.PlanFrames;
import th.sala.plugin.strategy.request.RequestRows;

/** A change of the plan; the plan says what was approved as soon as it is. */
@Component
class ChangeApproval implements ApprovalSubject {
    private static final int LONGEST_TITLE = 300;

    private final RequestRows rows;
    private final PlanFrames frames;
    private final Documents documents;
    private final Words words = new Words(ThaiDates.THAI);

    ChangeApproval(RequestRows rows, PlanFrames frames, Documents documents) {
        this.rows = rows;
        this.frames = frames;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return ChangeService.KIND;
    }

    @Override
    public String titleKey() {
        return "strategy.approval.change";
    }

    @Override
    public Route defaultRoute() {
        return Route.of(
                Step.of(Desk.of("unit", "หัวหน้าหน่วยงานเห็นชอบ", "Head of the unit agrees", Approver.headOfUnit())
                        .within(3)),
                Step.of(Desk.of("policy", "งานนโยบายและแผนตรวจ", "Policy section checks", Approver.role("policy"))
                        .within(3)
                        .lookingAt("undertaking", "budget-after", "period-after")),
                Step.of(Desk.of("director", "ผู้อำนวยการอนุมัติ", "Director approves", Approver.director())
                        .within(5)));
    }

    @Override
    public ApprovalContent content(String id) {
        var change = rows.editable(PlanChange.class, kind(), Long.parseLong(id));
        change.asOf(frames.of(change.undertaking()));
        return ApprovalContent.of(
                        title(change.name()),
                        change.department(),
                        line("undertaking", change.name()),
                        line("budget-before", budget(change.before())),
                        line("budget-after", budget(change.after())),
                        line("period-before", period(change.before())),
                        line("period-after", period(change.after())),
                        line("reason", change.draft().reason()))
                .with(documents.of(Records.subject(kind(), change.id())).stream()
                        .map(Document::id)
                        .toList());
    }

    /** The whole name stands in the line of the undertaking. */
    private String title(String name) {
        String title = words.of("strategy.change.asked", name);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private Line line(String key, String value) {
        return new Line(key, words.of("strategy.change." + key), value);
    }

    private String budget(PlanFrame frame) {
        return frame.budget() == null
                ? words.of("strategy.change.unknown")
                : words.of("strategy.baht", Figures.money(frame.budget()));
    }

    private String period(PlanFrame frame) {
        return words.of("strategy.change.fromTo", day(frame.startsOn()), day(frame.endsOn()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? words.of("strategy.change.unknown") : ThaiDates.full(day);
    }

    @Override
    public String path(String id) {
        return "strategy/changes/" + id;
    }

    @Override
    public void ended(Approval request) {
        var change = rows.ended(PlanChange.class, request);
        if (request.state() == ApprovalState.APPROVED) {
            frames.put(change.undertaking(), change.before(), change.after());
        }
    }
}
