package th.sala.api.approval;

import java.util.List;
import java.util.Optional;
import th.sala.api.SubjectRef;

/**
 * The lines of the budget a request can be paid from, of all modules that keep some. Where there are none, a request says
 * in words what it is paid from.
 */
public interface Budget {
    /**
     * Lines the unit may pay from in the year, as far as the signed-in person may see them.
     *
     * @param text part of the label, empty for all
     * @param offset lines to leave out, 0 or more
     * @param limit lines wanted, 1 or more
     */
    List<BudgetLine> lines(Payer payer, String text, int offset, int limit);

    /** The line, unless the unit may not pay from it in the year or the signed-in person may not see it. */
    Optional<BudgetLine> find(SubjectRef line, Payer payer);
}
