package th.sala.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** Where a person works, in which position, from one day to another; one place at a time is the main one. */
@Entity
@Table(name = "core_placement")
class PlacementEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long person;

    @Column(name = "department_id")
    private long department;

    private String position;
    private boolean main;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PlacementEntity() {}

    PlacementEntity(PersonId person, DepartmentId department, String position, boolean main, LocalDate validFrom) {
        this(person, department, position, main, validFrom, null);
    }

    PlacementEntity(
            PersonId person,
            DepartmentId department,
            String position,
            boolean main,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.person = person.value();
        this.department = department.value();
        this.position = position;
        this.main = main;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    PersonId person() {
        return new PersonId(person);
    }

    /** The last day it counts; null: until further notice. */
    void endsOn(@Nullable LocalDate day) {
        validTo = day;
    }

    void change(DepartmentId newDepartment, String newPosition) {
        department = newDepartment.value();
        position = newPosition;
    }

    PersonnelFile.Place place() {
        return new PersonnelFile.Place(id(), new DepartmentId(department), position, main, validFrom, validTo);
    }
}
