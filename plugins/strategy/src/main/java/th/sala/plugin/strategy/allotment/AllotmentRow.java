package th.sala.plugin.strategy.allotment;

import java.math.BigDecimal;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.FiscalYear;

/** A budget line with what requests hold of it, in baht. */
public record AllotmentRow(
        long id,
        int version,
        int fiscalYear,
        long departmentId,
        String code,
        String name,
        BigDecimal amount,
        BigDecimal reserved,
        BigDecimal committed) {

    /** Below zero where less was allotted afterwards. */
    public BigDecimal left() {
        return amount.subtract(held());
    }

    /** What cannot be taken away again. */
    public BigDecimal held() {
        return reserved.add(committed);
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }
}
