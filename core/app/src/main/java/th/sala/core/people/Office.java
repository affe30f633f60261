package th.sala.core.people;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * What somebody holds who decides something: a post, a role, a seat as secretary, or the own name. It stays where it is
 * when the people in it change.
 *
 * @param key {@code person:12}, {@code head:5}, {@code deputy:5}, {@code role:finance}, {@code committee:3}
 * @param department for which it is held; null where that is part of the key or does not matter
 */
public record Office(String key, @Nullable DepartmentId department) {
    private static final String PERSON = "person:";
    private static final String HEAD = "head:";
    private static final String DEPUTY = "deputy:";
    private static final String ROLE = "role:";
    private static final String COMMITTEE = "committee:";

    public static Office person(PersonId id) {
        return new Office(PERSON + id.value(), null);
    }

    /** Who leads the department. */
    public static Office headOf(DepartmentId id) {
        return new Office(HEAD + id.value(), null);
    }

    /** The deputy director who supervises the department. */
    public static Office deputyOf(DepartmentId id) {
        return new Office(DEPUTY + id.value(), null);
    }

    /** Who holds the role for the department. */
    public static Office role(String code, DepartmentId in) {
        return new Office(keyOfRole(code), in);
    }

    static String keyOfRole(String code) {
        return ROLE + code;
    }

    /** Whether it is a post in which a department is led or supervised. */
    static boolean isPost(String key) {
        return key.startsWith(HEAD) || key.startsWith(DEPUTY);
    }

    /** The committee; its secretary acts for it. */
    public static Office committee(CommitteeId id) {
        return new Office(COMMITTEE + id.value(), null);
    }

    public boolean isRole() {
        return key.startsWith(ROLE);
    }

    public boolean isCommittee() {
        return key.startsWith(COMMITTEE);
    }

    /** Code of the role, or the number of what else it is. */
    String of() {
        return key.substring(key.indexOf(':') + 1);
    }

    /** Number of the person, department or committee. */
    public long number() {
        return Long.parseLong(of());
    }

    public boolean isPerson() {
        return key.startsWith(PERSON);
    }

    public boolean isHead() {
        return key.startsWith(HEAD);
    }
}
