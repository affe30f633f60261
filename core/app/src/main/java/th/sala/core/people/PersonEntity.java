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
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

@Entity
@Table(name = "core_person")
class PersonEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private String position;

    @Column(name = "department_id")
    private long department;

    private String passwordHash;

    /** The password is a one-time code: the person must choose a password before doing anything else. */
    private boolean passwordOnce;

    private boolean active = true;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    PersonEntity(String username, String name, String position, DepartmentId department) {
        this.username = username;
        this.name = name;
        this.position = position;
        this.department = department.value();
        this.passwordHash = "";
    }

    PersonId id() {
        return new PersonId(Objects.requireNonNull(id, "not saved yet"));
    }

    boolean active() {
        return active;
    }

    boolean passwordOnce() {
        return passwordOnce;
    }

    String passwordHash() {
        return passwordHash;
    }

    void password(String hash, boolean once) {
        passwordHash = hash;
        passwordOnce = once;
    }

    void suspend() {
        active = false;
    }

    Person asRecord() {
        return new Person(id(), username, name, position, new DepartmentId(department));
    }
}
