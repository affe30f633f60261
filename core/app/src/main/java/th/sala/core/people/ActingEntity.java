package th.sala.core.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Acting;
import th.sala.api.people.ActingId;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.PersonId;

/** An order by which a person stands in for another, or in a vacant post, within a scope and from day to day. */
@Entity
@Table(name = "core_acting")
class ActingEntity {
    private static final String CORE = "core";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Acting.Kind kind;

    private String orderNumber;
    private LocalDate orderDate;

    @Column(name = "represented_id")
    private @Nullable Long represented;

    private String post;

    @Column(name = "department_id")
    private @Nullable Long department;

    private String task;

    @Column(name = "stand_in_id")
    private long standIn;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable BigDecimal spendingLimit;
    private String wording;
    private @Nullable LocalDate revokedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "core_acting_department", joinColumns = @JoinColumn(name = "acting_id"))
    @Column(name = "department_id")
    private Set<Long> departments = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "core_acting_module", joinColumns = @JoinColumn(name = "acting_id"))
    @Column(name = "module")
    private Set<String> modules = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "core_acting_approval", joinColumns = @JoinColumn(name = "acting_id"))
    @Column(name = "approval")
    private Set<String> approvals = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "core_acting_role", joinColumns = @JoinColumn(name = "acting_id"))
    @Column(name = "role_id")
    private Set<Long> roles = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ActingEntity() {}

    /** @param draft complete */
    @SuppressWarnings("NullAway.Init")
    ActingEntity(Appointment.Draft draft) {
        write(draft);
    }

    final void write(Appointment.Draft draft) {
        kind = draft.kind();
        orderNumber = draft.orderNumber();
        orderDate = Objects.requireNonNull(draft.orderDate());
        represented = draft.represented() == null ? null : draft.represented().value();
        post = draft.post();
        department = draft.department() == null ? null : draft.department().value();
        roles = new HashSet<>(draft.roles());
        task = draft.task();
        standIn = Objects.requireNonNull(draft.standIn()).value();
        validFrom = Objects.requireNonNull(draft.from());
        validTo = draft.to();
        departments =
                draft.scope().departments().stream().map(DepartmentId::value).collect(Collectors.toSet());
        modules = new HashSet<>(draft.scope().modules());
        approvals = new HashSet<>(draft.scope().approvals());
        spendingLimit = draft.scope().limit();
        wording = draft.wording();
    }

    void revoke(LocalDate day) {
        revokedOn = day;
    }

    ActingId id() {
        return new ActingId(Objects.requireNonNull(id, "not saved yet"));
    }

    @Nullable
    PersonId represented() {
        return represented == null ? null : new PersonId(represented);
    }

    @Nullable
    DepartmentId department() {
        return department == null ? null : new DepartmentId(department);
    }

    Acting acting() {
        return new Acting(
                id(),
                kind,
                orderNumber,
                orderDate,
                new PersonId(standIn),
                represented(),
                validFrom,
                validTo,
                approvals,
                spendingLimit,
                wording);
    }

    Appointment.Detail detail(LocalDate today) {
        var scope = new Appointment.Scope(
                departments.stream().map(DepartmentId::new).collect(Collectors.toSet()),
                modules,
                approvals,
                spendingLimit);
        var values = new Appointment.Draft(
                kind,
                orderNumber,
                orderDate,
                represented(),
                post,
                department(),
                roles,
                task,
                new PersonId(standIn),
                validFrom,
                validTo,
                scope,
                wording);
        return new Appointment.Detail(
                id().value(), version, values, state(today, validFrom, validTo, revokedOn), revokedOn);
    }

    static Appointment.State state(
            LocalDate day, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate revokedOn) {
        if (revokedOn != null) {
            return Appointment.State.REVOKED;
        }
        if (day.isBefore(from)) {
            return Appointment.State.COMING;
        }
        return to != null && day.isAfter(to) ? Appointment.State.ENDED : Appointment.State.IN_FORCE;
    }

    /**
     * Whether the permission is of a module it is for. The administration of the portal passes only where it is named;
     * what a head may do for the own department is none.
     */
    boolean covers(String permission) {
        String owner = permission.substring(0, Math.max(permission.indexOf('.'), 0));
        return modules.isEmpty()
                ? !owner.equals(CORE) || permission.equals(RightsReader.LEADING)
                : modules.contains(owner);
    }

    /** The part of the scope that lies in its departments. */
    DepartmentScope within(DepartmentScope scope, Structure structure) {
        if (departments.isEmpty()) {
            return scope;
        }
        Set<DepartmentId> covered = covered(structure);
        if (!scope.everywhere()) {
            covered.retainAll(scope.departments());
        }
        return new DepartmentScope(false, covered);
    }

    /** Whether somebody would stand in twice for the same thing on the same day. */
    boolean collides(ActingEntity other, Structure structure) {
        return !validFrom.isAfter(other.lastDay())
                && !other.validFrom.isAfter(lastDay())
                && meet(modules, other.modules)
                && meet(approvals, other.approvals)
                && meet(covered(structure), other.covered(structure));
    }

    private LocalDate lastDay() {
        return validTo == null ? LocalDate.MAX : validTo;
    }

    private static boolean meet(Set<?> some, Set<?> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** The modules it is limited to; empty: to none. */
    Set<String> modules() {
        return Set.copyOf(modules);
    }

    /** Its departments with those below them; empty where it is limited to none. */
    Set<DepartmentId> covered(Structure structure) {
        Set<DepartmentId> covered = new HashSet<>();
        departments.forEach(d -> covered.addAll(structure.covered(new DepartmentId(d), true)));
        return covered;
    }
}
