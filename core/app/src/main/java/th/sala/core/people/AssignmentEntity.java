package th.sala.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentEntity() {}

    AssignmentEntity(PersonId person, long role, @Nullable Long department, boolean withBelow, LocalDate validFrom) {
        this.person = person.value();
        this.role = role;
        this.department = department;
        this.withBelow = withBelow;
        this.validFrom = validFrom;
    }
}
