package th.sala.core.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.PersonId;

/** Signs people in and keeps their passwords. */
@Service
@OpenToAll("needed to sign in, and for the person's own password")
public class Accounts implements UserDetailsService {
    static final int PASSWORD_MINIMUM = 10;
    /** What bcrypt takes into account, in bytes of UTF-8. */
    static final int PASSWORD_MAXIMUM = 72;

    private final PersonRepository people;
    private final CurrentPerson current;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            PersonRepository people,
            CurrentPerson current,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.current = current;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        return people.findByUsername(username.strip())
                .filter(p -> p.active(LocalDate.now(clock)))
                .map(p -> new SignedIn(p.id(), p.username(), p.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Whether the person came in with a one-time code and must choose a password before anything else. */
    @Transactional(readOnly = true)
    public boolean mustChoosePassword() {
        return entity().map(PersonEntity::passwordOnce).orElse(false);
    }

    /**
     * Gives the signed-in person, who came in with a one-time code, a password; the code ends with it.
     *
     * @throws AccessDeniedException where the person has one already: an open browser is no reason to change it
     * @throws RuleBroken at {@code password} where it is too short, too long or the username
     */
    @Transactional
    public void choosePassword(String password) {
        PersonEntity person = entity().filter(PersonEntity::passwordOnce)
                .orElseThrow(() ->
                        new AccessDeniedException("Only a one-time code is replaced without the password before"));
        replace(person, password);
    }

    /**
     * Changes the signed-in person's password; the other open sessions of the person end. Guesses at the one before are
     * counted as refused sign-ins.
     *
     * @throws RuleBroken at {@code before} where it is not the present one or there were too many tries, at
     *     {@code password} where the new one is too short, too long or the username
     */
    @Transactional
    public void changePassword(String before, String password) {
        PersonEntity person = prove(before, "before");
        replace(person, password);
        events.publishEvent(new ShutOut(person.id()));
    }

    /**
     * Has the signed-in person prove once more to be the one. Guesses are counted as refused sign-ins.
     *
     * @throws RuleBroken at {@code password} where it is not the person's or there were too many tries
     */
    @Transactional
    public void prove(String password) {
        prove(password, "password");
    }

    private PersonEntity prove(String password, String field) {
        PersonEntity person = entity().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        Duration wait = attempts.begin(person.username());
        if (wait.isPositive()) {
            throw RuleBroken.at(field, "people.password.wait", wait.toSeconds());
        }
        if (!matches(password, person)) {
            throw RuleBroken.at(field, "people.password.wrong");
        }
        attempts.succeeded(person.username());
        return person;
    }

    private void replace(PersonEntity person, String password) {
        if (password.codePointCount(0, password.length()) < PASSWORD_MINIMUM) {
            throw RuleBroken.at("password", "people.password.tooShort", PASSWORD_MINIMUM);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > PASSWORD_MAXIMUM) {
            throw RuleBroken.at("password", "people.password.tooLong");
        }
        if (password.equalsIgnoreCase(person.username()) || matches(password, person)) {
            throw RuleBroken.at("password", "people.password.known");
        }
        person.password(hash(password), false);
        audit.note(reference(person.id()), "people.password.chosen", null, null);
    }

    private boolean matches(String password, PersonEntity person) {
        return passwords.matches(password, person.passwordHash());
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    private Optional<PersonEntity> entity() {
        return current.id().map(PersonId::value).flatMap(people::findById);
    }

    private static SubjectRef reference(PersonId id) {
        return new SubjectRef("core", "person", Long.toString(id.value()));
    }
}
