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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;

/** How a department stands from one day to another; the states of one department never overlap. */
@Entity
@Table(name = "core_department_state")
class DepartmentStateEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "department_id")
    private long department;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String name;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Column(name = "head_id")
    private @Nullable Long head;

    @Column(name = "deputy_id")
    private @Nullable Long deputy;

    private @Nullable BigDecimal spendingLimit;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentStateEntity() {}

    DepartmentStateEntity(
            DepartmentId department,
            LocalDate validFrom,
            String name,
            String nameEn,
            DepartmentKind kind,
            @Nullable DepartmentId parent) {
        this.department = department.value();
        this.validFrom = validFrom;
        this.name = name;
        this.nameEn = nameEn;
        this.kind = kind;
        this.parent = parent == null ? null : parent.value();
    }

    void lead(@Nullable PersonId newHead, @Nullable PersonId newDeputy) {
        head = newHead == null ? null : newHead.value();
        deputy = newDeputy == null ? null : newDeputy.value();
    }
}
