package th.sala.api.approval;

import java.util.List;
import th.sala.api.module.Contribution;
import th.sala.api.people.NotAllowed;

/** A kind of record that can be put up for approval. */
public interface ApprovalSubject extends Contribution {
    /** The kind in the {@link th.sala.api.SubjectRef} of its records, {@code proposal}. */
    String kind();

    /** Key of the kind's name, {@code strategy.approval.proposal}. */
    String titleKey();

    /** The route of an office that has not changed it. */
    Route defaultRoute();

    /**
     * What the record says now. Called as the person who puts it up, in that transaction.
     *
     * @throws NotAllowed for whoever may not put it up
     */
    ApprovalContent content(String id);

    /** Address of the record within the portal, {@code strategy/proposals/42}. */
    String path(String id);

    /**
     * What follows from the end of a request. Called once for each end, in the transaction of the decision; where the
     * module is not in service then, when it is again. What this throws as {@link th.sala.api.RuleBroken} is told to who
     * decides, and nothing is decided.
     */
    default void ended(Approval request) {}

    /**
     * What follows where a request that was refused or withdrawn is opened again: the record can be changed and put up once
     * more. In the transaction of the one who opens it; a {@link th.sala.api.RuleBroken} keeps it closed.
     */
    default void reopened(Approval request) {}

    /** The fields that conditions of its routes may look at, beside amount and department. */
    default List<Field> fields() {
        return List.of();
    }

    /**
     * A field for conditions.
     *
     * @param titleKey key of its name
     * @param number whether its values are numbers
     */
    record Field(String key, String titleKey, boolean number) {}
}
