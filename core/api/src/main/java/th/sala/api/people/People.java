package th.sala.api.people;

import java.util.List;
import java.util.Optional;

/**
 * People and departments, and what the signed-in person may do.
 *
 * <p>Every call may be made without a transaction and joins the caller's where there is one. Permissions are read anew
 * with every request: a change counts at the next click.
 */
public interface People {
    /**
     * The person on whose behalf this thread works.
     *
     * @throws NotAllowed where nobody is signed in
     */
    Person current();

    /** The signed-in person, or empty on a thread without one. */
    Optional<Person> currentIfAny();

    Optional<Person> find(PersonId id);

    /** People whose name, username or position contains the text, in Thai order; at most {@code limit}, 1 to 100. */
    List<Person> search(String text, int limit);

    Optional<Department> department(DepartmentId id);

    /** All departments in force today, in Thai order. */
    List<Department> departments();

    /** Whether the signed-in person holds the permission in that department; false without a person. */
    boolean may(String permission, DepartmentId in);

    /** Whether the signed-in person holds the permission anywhere; false without a person. */
    boolean may(String permission);

    /** Where the signed-in person holds the permission. */
    DepartmentScope scope(String permission);

    /**
     * Where the signed-in person holds the permission for what is classified up to that level; without a level a
     * question means {@link Confidentiality#NORMAL}.
     */
    default DepartmentScope scope(String permission, Confidentiality level) {
        return level == Confidentiality.NORMAL ? scope(permission) : DepartmentScope.NOWHERE;
    }

    /** Whether the signed-in person holds the permission in that department for what is classified at that level. */
    default boolean may(String permission, DepartmentId in, Confidentiality level) {
        return scope(permission, level).covers(in);
    }

    /**
     * Refuses to go on without the permission in that department. What a service does after a demand is noted in the
     * audit with the acting appointment without which the demand would have failed; a service that asks {@link #may}
     * and refuses by itself leaves that out.
     *
     * @throws NotAllowed where the signed-in person does not hold it
     */
    default void demand(String permission, DepartmentId in) {
        demand(permission, in, Confidentiality.NORMAL);
    }

    /** As {@link #demand(String, DepartmentId)}, for what is classified at that level. */
    default void demand(String permission, DepartmentId in, Confidentiality level) {
        if (!may(permission, in, level)) {
            throw new NotAllowed(permission);
        }
    }

    /** As {@link #demand(String, DepartmentId)}, for the whole agency. */
    default void demandEverywhere(String permission) {
        if (!scope(permission).everywhere()) {
            throw new NotAllowed(permission);
        }
    }

    /** As {@link #demand(String, DepartmentId)}, where one department, whichever, is enough. */
    default void demandAnywhere(String permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission);
        }
    }

    /**
     * The appointment without which the signed-in person would not hold the permission in that department; empty where
     * it is held in the person's own right, and where it is not held at all. For what stands beside a signature.
     */
    default Optional<Acting> actingFor(String permission, DepartmentId in) {
        return Optional.empty();
    }

    /** As {@link #actingFor(String, DepartmentId)}, where the permission is held in the own right nowhere. */
    default Optional<Acting> actingFor(String permission) {
        return Optional.empty();
    }

    /** The appointments by which the signed-in person stands in for others today, the earliest first. */
    default List<Acting> standingIn() {
        return List.of();
    }

    /** Who stands in for the person today, by which appointments, the earliest first. */
    default List<Acting> standIns(PersonId represented) {
        return List.of();
    }
}
