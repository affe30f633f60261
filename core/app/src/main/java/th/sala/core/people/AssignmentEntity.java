package th.sala.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** Gives a person a role: in one department, there and below, or in the whole agency. */
@Entity
@Table(name = "core_assignment")
class AssignmentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long person;

    @Column(name = "role_id")
    private long role;

    @Column(name = "department_id")
    private @Nullable Long department;

    private boolean withBelow;

    /** Up to which level the role counts. */
    @Enumerated(EnumType.STRING)
    private Confidentiality clearance = Confidentiality.NORMAL;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** The place of work it came along with, when the person moved. */
    private @Nullable Long cameWith;

    /** The place of work for which it ended, when the person moved. */
    private @Nullable Long endedWith;

    /** Its last day before it ended for a move. */
    private @Nullable LocalDate untilBefore;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentEntity() {}

    AssignmentEntity(PersonId person, long role, @Nullable Long department, boolean withBelow, LocalDate validFrom) {
        this(
                person,
                role,
                department == null ? null : new DepartmentId(department),
                withBelow,
                Confidentiality.NORMAL,
                validFrom,
                null);
    }

    AssignmentEntity(
            PersonId person,
            long role,
            @Nullable DepartmentId department,
            boolean withBelow,
            Confidentiality clearance,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.person = person.value();
        this.role = role;
        this.department = department == null ? null : department.value();
        this.withBelow = withBelow;
        this.clearance = clearance;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    PersonId person() {
        return new PersonId(person);
    }

    LocalDate from() {
        return validFrom;
    }

    /** Whether it counts on the day or begins after it. */
    boolean isOpenFrom(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    /** Ends it for good, whatever becomes of a move it would have ended with. */
    void endsOn(LocalDate day) {
        validTo = day;
        endedWith = null;
        untilBefore = null;
    }

    @Nullable
    DepartmentId department() {
        return department == null ? null : new DepartmentId(department);
    }

    /** Ends the day before, because the person works at the new place. */
    void endsWith(PlacementEntity moved, LocalDate day) {
        endedWith = moved.id();
        untilBefore = validTo;
        validTo = day.minusDays(1);
    }

    /** The same role for the new place, from the day on. */
    AssignmentEntity movedTo(PlacementEntity moved, LocalDate day) {
        LocalDate from = validFrom.isAfter(day) ? validFrom : day;
        var along =
                new AssignmentEntity(person(), role, moved.place().department(), withBelow, clearance, from, validTo);
        along.cameWith = moved.id();
        return along;
    }

    /** Counts again as long as it did before the move that is taken back. */
    void restore() {
        validTo = untilBefore;
        untilBefore = null;
        endedWith = null;
    }

    PersonnelFile.Grant grant() {
        PersonnelFile.Reach reach = department == null
                ? PersonnelFile.Reach.AGENCY
                : withBelow ? PersonnelFile.Reach.WITH_BELOW : PersonnelFile.Reach.DEPARTMENT;
        return new PersonnelFile.Grant(
                role, reach, department == null ? null : new DepartmentId(department), clearance, validFrom, validTo);
    }
}
