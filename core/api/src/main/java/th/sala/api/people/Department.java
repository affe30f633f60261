package th.sala.api.people;

import org.jspecify.annotations.Nullable;

/**
 * A bureau or mission unit.
 *
 * @param code the agency's own code, data and not fixed for all times
 * @param name Thai name
 * @param nameEn English name
 * @param parent the department above, null at the top
 */
public record Department(
        DepartmentId id,
        String code,
        String name,
        String nameEn,
        @Nullable DepartmentId parent) {}
