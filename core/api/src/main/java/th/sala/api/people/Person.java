package th.sala.api.people;

/**
 * A person with an account.
 *
 * @param username what the person signs in with
 * @param name full name as papers print it, without title of rank
 * @param position Thai title of the position, empty where none is known
 * @param department where the person belongs
 */
public record Person(PersonId id, String username, String name, String position, DepartmentId department) {}
