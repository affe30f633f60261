package th.sala.core.people;

import java.util.List;

/** Who declares permissions beside the core itself. */
public interface DeclaredPermissions {
    /** Those in service now, by owner in the order of the work areas. */
    List<Role.Group> groups();
}
