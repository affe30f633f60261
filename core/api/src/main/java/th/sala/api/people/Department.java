package th.sala.api.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bureau or mission unit as it stands on a day.
 *
 * @param code the agency's own code, data and not fixed for all times
 * @param name Thai name
 * @param nameEn English name
 * @param parent the department above, null at the top
 * @param head who leads it, null where nobody is named
 * @param deputy the deputy director who supervises it, null where nobody is named
 * @param spendingLimit what the head may approve, in baht with two decimals; null where nothing is set
 * @param successor who took its work over, null while it stands and where nobody did
 */
public record Department(
        DepartmentId id,
        String code,
        String name,
        String nameEn,
        DepartmentKind kind,
        @Nullable DepartmentId parent,
        @Nullable PersonId head,
        @Nullable PersonId deputy,
        @Nullable BigDecimal spendingLimit,
        @Nullable DepartmentId successor) {

    /** A unit without head or limit. */
    public Department(DepartmentId id, String code, String name, String nameEn, @Nullable DepartmentId parent) {
        this(id, code, name, nameEn, DepartmentKind.UNIT, parent, null, null, null, null);
    }
}
