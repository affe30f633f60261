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
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;

@Entity
@Table(name = "core_department")
class DepartmentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private String nameEn;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentEntity() {}

    DepartmentEntity(String code, String name, String nameEn, @Nullable Long parent, LocalDate validFrom) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.parent = parent;
        this.validFrom = validFrom;
    }

    DepartmentId id() {
        return new DepartmentId(Objects.requireNonNull(id, "not saved yet"));
    }

    @Nullable
    Long parent() {
        return parent;
    }

    boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    Department asRecord() {
        return new Department(id(), code, name, nameEn, parent == null ? null : new DepartmentId(parent));
    }
}
