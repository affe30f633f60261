package th.sala.core.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/**
 * What is decided, as far as an appointment to stand in may be limited to it.
 *
 * @param department that asks
 * @param module whose matter it is
 * @param kind of the approval, {@code strategy.proposal}
 * @param amount in baht, null where there is none
 */
public record Matter(
        DepartmentId department,
        String module,
        String kind,
        @Nullable BigDecimal amount) {}
