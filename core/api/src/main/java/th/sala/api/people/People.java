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
     * Refuses to go on without the permission in that department.
     *
     * @throws NotAllowed where the signed-in person does not hold it
     */
    default void demand(String permission, DepartmentId in) {
        if (!may(permission, in)) {
            throw new NotAllowed(permission);
        }
    }
}
