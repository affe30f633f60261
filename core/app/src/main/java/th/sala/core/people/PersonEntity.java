package th.sala.core.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

@Entity
@Table(name = "core_person")
class PersonEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;

    private String passwordHash;

    /** The password is a one-time code: the person must choose a password before doing anything else. */
    private boolean passwordOnce;

    private boolean active = true;

    /** The last day of who leaves; null while nobody thinks of it. */
    private @Nullable LocalDate lastDay;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    PersonEntity(String username, String name) {
        this.username = username;
        this.name = name;
        this.passwordHash = "";
    }

    PersonId id() {
        return new PersonId(Objects.requireNonNull(id, "not saved yet"));
    }

    String username() {
        return username;
    }

    /** Whether the account counts that day. */
    boolean active(LocalDate day) {
        return active && (lastDay == null || !day.isAfter(lastDay));
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
}
