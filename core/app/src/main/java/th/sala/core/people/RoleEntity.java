package th.sala.core.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "core_role")
class RoleEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private String nameEn;

    @ElementCollection
    @CollectionTable(name = "core_role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RoleEntity() {}

    RoleEntity(String code, String name, String nameEn, Set<String> permissions) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.permissions.addAll(permissions);
    }

    void change(String newName, String newNameEn, Set<String> newPermissions) {
        name = newName;
        nameEn = newNameEn;
        permissions.retainAll(newPermissions);
        permissions.addAll(newPermissions);
    }

    Role.Detail detail() {
        return new Role.Detail(id(), version, new Role.Draft(code, name, nameEn, permissions));
    }

    void allow(String permission) {
        permissions.add(permission);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }
}
