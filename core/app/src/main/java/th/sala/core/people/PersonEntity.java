package th.sala.core.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
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
    private String nickname = "";
    private String telephone = "";
    private String email = "";

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

    /** An account nobody can sign in with yet. */
    @SuppressWarnings("NullAway.Init")
    PersonEntity(PersonnelFile.Draft values) {
        this(values.username(), values.name());
        change(values);
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

    PersonnelFile.State state(LocalDate day) {
        return PersonnelFile.State.of(active, codeAwaited(), lastDay, day);
    }

    private boolean codeAwaited() {
        return passwordHash.isEmpty();
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

    void active(boolean counts) {
        active = counts;
    }

    void leaves(@Nullable LocalDate day) {
        lastDay = day;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    void change(PersonnelFile.Draft values) {
        username = values.username();
        name = values.name();
        nickname = values.nickname();
        telephone = values.telephone();
        email = values.email();
    }

    PersonnelFile.Draft values() {
        return new PersonnelFile.Draft(username, name, nickname, telephone, email);
    }

    PersonnelFile.Detail file(LocalDate today, List<PersonnelFile.Place> places, List<PersonnelFile.Given> roles) {
        return new PersonnelFile.Detail(id(), version, values(), state(today), lastDay, codeAwaited(), places, roles);
    }
}
