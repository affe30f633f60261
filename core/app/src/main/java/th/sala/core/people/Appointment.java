package th.sala.core.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** What screens and services say of an acting appointment. */
public final class Appointment {
    private Appointment() {}

    /** How an appointment stands on a day. */
    public enum State {
        COMING,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    /**
     * What a person types; unfinished while typing.
     *
     * @param represented null for a vacant post, which then has a name, a department and the roles it carries
     * @param departments with those below; empty: all that the post or the person has
     * @param modules {@code core} for the administration of the portal; empty: all modules, without that administration
     * @param approvals kinds of approval, empty: all
     * @param limit baht, null: as the one represented
     */
    public record Draft(
            Acting.Kind kind,
            String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable PersonId represented,
            String post,
            @Nullable DepartmentId department,
            Set<Long> roles,
            String task,
            @Nullable PersonId standIn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Scope scope,
            String wording) {
        public Draft {
            roles = Set.copyOf(roles);
        }

        public boolean vacant() {
            return represented == null;
        }
    }

    /** What an appointment is limited to. */
    public record Scope(
            Set<DepartmentId> departments,
            Set<String> modules,
            Set<String> approvals,
            @Nullable BigDecimal limit) {
        public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), null);

        public Scope {
            departments = Set.copyOf(departments);
            modules = Set.copyOf(modules);
            approvals = Set.copyOf(approvals);
        }
    }

    /**
     * An appointment as it is kept.
     *
     * @param revokedOn the first day it does not count any more
     */
    public record Detail(
            long id,
            int version,
            Draft values,
            State state,
            @Nullable LocalDate revokedOn) {}

    /**
     * A line of the list.
     *
     * @param represented name of the person, or of the vacant post
     */
    public record Row(
            long id,
            Acting.Kind kind,
            String orderNumber,
            LocalDate orderDate,
            String represented,
            String standIn,
            LocalDate from,
            @Nullable LocalDate to,
            State state,
            String wording) {}

    /** Words an administrator reads before saving; nothing of it is refused. */
    public record Warning(String key, List<Object> arguments) {
        public Warning {
            arguments = List.copyOf(arguments);
        }
    }
}
