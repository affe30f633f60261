package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Budget;
import th.sala.api.approval.Payer;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.plugin.strategy.allotment.AllotmentDraft;
import th.sala.plugin.strategy.allotment.AllotmentService;

/** Budget lines of the mission units in the sample agency, for this year and for what begins in some months. */
@Component
class SampleAllotments {
    /** Months until what is proposed in the sample begins. */
    static final int AHEAD = 2;

    private static final List<String> UNITS = List.of("ภนย.", "ภวจ.", "ภสส.", "ภทส.");

    private final AllotmentService allotments;
    private final Budget budget;
    private final People people;

    SampleAllotments(AllotmentService allotments, Budget budget, People people) {
        this.allotments = allotments;
        this.budget = budget;
        this.people = people;
    }

    void load(LocalDate today) {
        Stream.of(today, today.plusMonths(AHEAD))
                .map(FiscalYear::of)
                .distinct()
                .forEach(year -> UNITS.forEach(unit -> load(year, unit)));
    }

    private void load(FiscalYear year, String code) {
        DepartmentId unit = people.departments().stream()
                .filter(department -> department.code().equals(code))
                .map(Department::id)
                .findFirst()
                .orElseThrow();
        add(year, unit, "ยศ-01", "งบตามแผนยุทธศาสตร์", "9500000");
        add(year, unit, "สน-01", "งบสนับสนุนการดำเนินงาน", "1200000");
        add(year, unit, "สน-02", "ค่าใช้จ่ายในการฝึกอบรมและประชุม", "650000");
    }

    private void add(FiscalYear year, DepartmentId unit, String code, String name, String baht) {
        allotments.add(new AllotmentDraft(year, unit, code, name, new BigDecimal(baht)));
    }

    /** The first line of the unit. */
    SubjectRef line(DepartmentId unit, FiscalYear year) {
        return budget.lines(new Payer(unit, year, null), "", 0, 1).getFirst().ref();
    }
}
