package th.sala.core.people;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * The offices somebody may use today by one right: the own, or one appointment to stand in.
 *
 * @param acting null: in the own right
 * @param holder whose offices these are; null for those of a vacant post
 * @param offices keys of offices held without regard to a department, roles for the whole agency among them
 * @param roles keys of roles held for some departments only
 * @param departments to which an appointment is limited; empty: to none
 * @param modules to which an appointment is limited; empty: to none
 */
public record Holding(
        @Nullable Acting acting,
        @Nullable PersonId holder,
        Set<String> offices,
        Map<String, Set<DepartmentId>> roles,
        Set<DepartmentId> departments,
        Set<String> modules) {
    public Holding {
        offices = Set.copyOf(offices);
        roles = Map.copyOf(roles);
        departments = Set.copyOf(departments);
        modules = Set.copyOf(modules);
    }

    public boolean isEmpty() {
        return offices.isEmpty() && roles.isEmpty();
    }

    /** Whether a department is led or supervised by this right. */
    public boolean leads() {
        return offices.stream().anyMatch(key -> Office.isPost(key));
    }

    /** Whether the role is held, for whatever department. */
    public boolean has(String role) {
        String key = Office.keyOfRole(role);
        return offices.contains(key) || roles.containsKey(key);
    }

    /** Whether the office may be used by this right. */
    public boolean covers(Office office, Matter matter) {
        DepartmentId place = office.department();
        boolean held = offices.contains(office.key())
                || place != null && roles.getOrDefault(office.key(), Set.of()).contains(place);
        return held && allows(matter);
    }

    private boolean allows(Matter matter) {
        if (acting == null) {
            return true;
        }
        BigDecimal limit = acting.limit();
        BigDecimal amount = matter.amount();
        return (departments.isEmpty() || departments.contains(matter.department()))
                && (modules.isEmpty() || modules.contains(matter.module()))
                && (acting.approvals().isEmpty() || acting.approvals().contains(matter.kind()))
                && (limit == null || amount == null || amount.compareTo(limit) <= 0);
    }
}
