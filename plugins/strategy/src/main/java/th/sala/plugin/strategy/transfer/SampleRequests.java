package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.Approvals;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.change.ChangeDraft;
import th.sala.plugin.strategy.change.ChangeService;
import th.sala.plugin.strategy.monthly.MonthlyDraft;
import th.sala.plugin.strategy.monthly.MonthlyService;
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.proposal.ProposalDraft;
import th.sala.plugin.strategy.proposal.ProposalService;

/** What the head of the policy unit has put up in the sample agency, and drafts of other units. */
@Component
class SampleRequests {
    private final ProposalService proposals;
    private final ChangeService changes;
    private final MonthlyService reports;
    private final SampleAllotments allotments;
    private final UndertakingChoices undertakings;
    private final Approvals approvals;
    private final People people;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // a sample of everything
    SampleRequests(
            ProposalService proposals,
            ChangeService changes,
            MonthlyService reports,
            SampleAllotments allotments,
            UndertakingChoices undertakings,
            Approvals approvals,
            People people,
            Clock clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.reports = reports;
        this.allotments = allotments;
        this.undertakings = undertakings;
        this.approvals = approvals;
        this.people = people;
        this.clock = clock;
    }

    void load() {
        if (proposals.count(new ListQuery(List.of(), List.of(), 0, 1)) == 0) {
            allotments.load(LocalDate.now(clock));
            proposals();
            change();
            reports();
        }
    }

    private void proposals() {
        submit(
                ProposalService.KIND,
                proposal(
                        "อบรมการใช้งานระบบฐานข้อมูลกลาง",
                        unit("ภทส."),
                        "850000",
                        "พัฒนาทักษะการใช้ข้อมูลของบุคลากรทุกหน่วยงาน"));
        submit(
                ProposalService.KIND,
                proposal(
                        "ปรับปรุงห้องเครื่องแม่ข่าย", unit("ภทส."), "7200000", "ให้ระบบสารสนเทศให้บริการได้ต่อเนื่อง"));
        long later = proposal("สำรวจความเห็นสถานศึกษา", unit("ภนย."), "300000", "ทราบความต้องการของสถานศึกษา");
        submit(ProposalService.KIND, later);
        approvals
                .of(Records.subject(ProposalService.KIND, later))
                .ifPresent(request -> approvals.withdraw(request.id(), "รอผลการสำรวจของปีก่อน"));
        proposal("ประชุมเครือข่ายนักวิจัย", unit("ภวจ."), "420000", "แลกเปลี่ยนผลการวิจัยกับเครือข่าย");
    }

    private long proposal(String name, DepartmentId unit, String baht, String objective) {
        LocalDate from = LocalDate.now(clock).plusMonths(SampleAllotments.AHEAD).withDayOfMonth(1);
        return proposals.add(new ProposalDraft(
                name,
                unit,
                null,
                "เป็นไปตามแผนปฏิบัติงานประจำปีและนโยบายของสำนักงาน",
                objective,
                new BigDecimal(baht),
                "",
                allotments.line(unit, FiscalYear.of(from)),
                from,
                from.plusMonths(3).minusDays(1)));
    }

    private void change() {
        undertakings.search("", new DepartmentScope(false, Set.of(unit("ภทส."))), 1).stream()
                .findFirst()
                .ifPresent(undertaking -> submit(
                        ChangeService.KIND,
                        changes.add(new ChangeDraft(
                                undertaking.id(),
                                "ต้องเพิ่มการทดสอบระบบก่อนเปิดใช้งาน",
                                new PlanFrame(new BigDecimal("1250000"), null, null)))));
    }

    private void reports() {
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        for (DepartmentId unit : List.of(unit("ภทส."), unit("ภวจ."))) {
            long id = reports.add(new MonthlyDraft(
                    unit,
                    last,
                    "ดำเนินงานตามแผนปฏิบัติงานประจำเดือนครบทุกกิจกรรม",
                    "",
                    "ดำเนินงานต่อเนื่องตามแผน",
                    null));
            if (unit.equals(unit("ภทส."))) {
                submit(MonthlyService.KIND, id);
            }
        }
    }

    private void submit(String kind, long id) {
        approvals.submit(Records.subject(kind, id), ApprovalDraft.EMPTY);
    }

    private DepartmentId unit(String code) {
        return people.departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
