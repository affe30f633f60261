package th.sala.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/** What a department keeps for good; how it stands from day to day is in its {@link DepartmentStateEntity states}. */
@Entity
@Table(name = "core_department")
class DepartmentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentEntity() {}

    DepartmentEntity(String code) {
        this.code = code;
    }

    DepartmentId id() {
        return new DepartmentId(Objects.requireNonNull(id, "not saved yet"));
    }
}
