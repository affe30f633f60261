package th.sala.core.document;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/**
 * A folder of a department.
 *
 * @param parent null: directly below the department
 */
public record Folder(
        long id, DepartmentId department, @Nullable Long parent, String name, int version) {}
