package th.sala.plugin.strategy.allotment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import th.sala.api.people.DepartmentId;
import th.sala.plugin.strategy.YearRow;

/** What is allotted to a unit for a fiscal year under one line of the budget, in baht. */
@Entity
@Table(name = "strategy_allotment")
class Allotment extends YearRow {
    private long departmentId;
    private String code = "";
    private String name = "";

    @Column(precision = 18, scale = 2)
    private BigDecimal amount = BigDecimal.ZERO;

    protected Allotment() {}

    Allotment(AllotmentDraft draft) {
        super(draft.year().year());
        departmentId = draft.department().value();
        code = draft.code();
        change(draft);
    }

    void change(AllotmentDraft draft) {
        name = draft.name();
        amount = draft.amount();
    }

    DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    BigDecimal amount() {
        return amount;
    }

    String label() {
        return code + " " + name;
    }

    AllotmentDraft draft() {
        return new AllotmentDraft(year(), department(), code, name, amount);
    }
}
