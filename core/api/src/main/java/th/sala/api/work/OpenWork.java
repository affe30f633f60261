package th.sala.api.work;

import java.util.List;
import th.sala.api.SubjectRef;
import th.sala.api.module.Contribution;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * What is under way and would be left lying where a person leaves or a department switches the module off.
 *
 * <p>One bean for each kind of work. The core asks for it on behalf of whoever looks after people or leads the
 * department; permissions of the module are not asked for, so that nothing is overlooked.
 */
public interface OpenWork extends Contribution {
    /** Key of the kind's name, {@code strategy.openWork.projects}. */
    String titleKey();

    /** What waits for the person, the first due first; at most {@code limit}, 1 or more. */
    List<OpenItem> of(PersonId person, int limit);

    /** What is under way in the department itself, the first due first; at most {@code limit}, 1 or more. */
    List<OpenItem> of(DepartmentId department, int limit);

    /**
     * Gives what waits for one person to another, within the caller's transaction, and notes it in the audit.
     *
     * @param items of {@link #of(PersonId, int)}; what does not wait for {@code from} any more is left as it is
     * @throws th.sala.api.RuleBroken where the other person cannot take one of them
     */
    void handOver(List<SubjectRef> items, PersonId from, PersonId to);
}
