package th.sala.api.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import th.sala.api.SubjectRef;
import th.sala.api.module.Contribution;
import th.sala.api.people.DepartmentId;

/**
 * Keeps lines of the budget and what requests reserve of them. A request that is put up reserves its amount of the line it
 * names ({@link ApprovalContent#costing(BigDecimal, BudgetLine)}); it stays reserved while the request is mended, is given
 * back where the request is refused or withdrawn, and committed where it is approved.
 *
 * <p>Every call joins the caller's transaction. {@link #commit} and {@link #giveBack} reach a module that was not in service
 * when it is again; there is nobody signed in then. Each may be called more than once for a request and then changes
 * nothing.
 */
public interface BudgetLines extends Contribution {
    /** As {@link Budget#lines}, of this module. */
    List<BudgetLine> lines(Payer payer, String text, int offset, int limit);

    /** As {@link Budget#find}, of this module. */
    Optional<BudgetLine> find(SubjectRef line, Payer payer);

    /**
     * Reserves so much of the line for the request, in place of what is reserved for it. Requests that are put up at the same
     * moment must not reserve more than there is: hold the line.
     *
     * @param unit that asks
     * @param baht more than 0
     * @throws th.sala.api.RuleBroken at {@code amount} where not enough is left, at {@code budget} where the unit may not
     *     pay from the line
     */
    void reserve(Approval request, DepartmentId unit, SubjectRef line, BigDecimal baht);

    /** What is reserved for the request will be spent. */
    void commit(ApprovalId request);

    /** What is reserved for the request is free again. */
    void giveBack(ApprovalId request);
}
