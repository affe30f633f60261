package th.sala.api.approval;

import java.math.BigDecimal;
import th.sala.api.SubjectRef;

/**
 * A line of the budget that requests are paid from.
 *
 * @param ref the line, a record of the module that keeps it
 * @param label its code and name as people read them
 * @param left baht that can still be reserved; below zero where the allotment was cut after it was reserved
 */
public record BudgetLine(SubjectRef ref, String label, BigDecimal left) {
    public BudgetLine {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A budget line needs a label");
        }
    }

    /** Whether so many baht can be reserved. */
    public boolean covers(BigDecimal baht) {
        return left.compareTo(baht) >= 0;
    }
}
