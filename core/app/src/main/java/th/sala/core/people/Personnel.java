package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/** Accounts: made, changed, suspended and taken up again. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Personnel {
    /** What a username may look like. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_NICKNAME = 100;
    private static final int LONGEST_TELEPHONE = 60;

    private final PersonRepository people;
    private final PlacementRepository placements;
    private final AssignmentRepository assignments;
    private final Placements places;
    private final People current;
    private final OpenFiles files;
    private final LastAdministrator administrators;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // the file of a person has three parts
    Personnel(
            PersonRepository people,
            PlacementRepository placements,
            AssignmentRepository assignments,
            Placements places,
            People current,
            OpenFiles files,
            LastAdministrator administrators,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.placements = placements;
        this.assignments = assignments;
        this.places = places;
        this.current = current;
        this.files = files;
        this.administrators = administrators;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Everything kept of the person, or empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<PersonnelFile.Detail> find(PersonId id) {
        return people.findById(id.value()).map(person -> {
            List<PersonnelFile.Place> worked = placements.findAllByPersonOrderByValidFromDescIdDesc(id.value()).stream()
                    .map(PlacementEntity::place)
                    .toList();
            return person.file(LocalDate.now(clock), worked, assignments.given(id.value()));
        });
    }

    /**
     * Makes an account that nobody can sign in with until a {@link #code} is given out.
     *
     * @throws RuleBroken at {@code username}, {@code name}, {@code nickname}, {@code telephone}, {@code email},
     *     {@code department}, {@code position} or {@code from}
     */
    public PersonId add(PersonnelFile.Draft draft, PersonnelFile.Move first) {
        PersonnelFile.Draft clean = checked(draft, null);
        PersonId id = people.saveAndFlush(new PersonEntity(clean)).id();
        places.begin(id, first);
        files.changed(id, "people.person.added", null, clean);
        return id;
    }

    /**
     * Changes what is said of a person.
     *
     * @param version the administrator saw
     * @throws StaleVersion where somebody changed the file meanwhile
     * @throws RuleBroken at the field that is wrong
     */
    public void change(PersonId id, int version, PersonnelFile.Draft draft) {
        PersonEntity person = files.take(id, version);
        PersonnelFile.Draft before = person.values();
        PersonnelFile.Draft clean = checked(draft, id);
        person.change(clean);
        files.changed(id, "people.person.changed", before, clean);
    }

    /** Shuts the account until it is taken up again; the person can do nothing from the next click on. */
    public void suspend(PersonId id, int version) {
        administrators.guard();
        files.take(id, version).active(false);
        files.changed(id, "people.person.suspended", null, null);
        administrators.demand();
        events.publishEvent(new ShutOut(id));
    }

    /** Takes a suspended account up again. */
    public void resume(PersonId id, int version) {
        files.take(id, version).active(true);
        files.changed(id, "people.person.resumed", null, null);
    }

    /**
     * Gives out a new code to come in with once; the password before, if any, ends with it, and so does every open
     * session.
     *
     * @return the code, which is kept nowhere in the clear
     */
    public String code(PersonId id, int version) {
        refuseHandingOn(id);
        String code = OneTimeCode.fresh();
        files.take(id, version).password(Objects.requireNonNull(passwords.encode(code)), true);
        files.changed(id, "people.person.code", null, null);
        events.publishEvent(new ShutOut(id));
        return code;
    }

    // with the code of an administrator a stand-in would be one for good
    private void refuseHandingOn(PersonId id) {
        boolean overThePortal = assignments.grants(id.value(), LocalDate.now(clock)).stream()
                .anyMatch(g -> Rights.FOR_THE_AGENCY.contains(g.permission()));
        if (overThePortal && current.actingFor(Roles.PERMISSION).isPresent()) {
            throw new RuleBroken("acting.rule.handedOn");
        }
    }

    private PersonnelFile.Draft checked(PersonnelFile.Draft draft, @Nullable PersonId self) {
        PersonnelFile.Draft clean = clean(draft);
        check(clean);
        people.findByUsername(clean.username())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw RuleBroken.at("username", "people.person.usernameTaken", clean.username(), other.name());
                });
        return clean;
    }

    /** What can be told of the values alone. */
    static void check(PersonnelFile.Draft clean) {
        if (!PersonnelFile.isUsername(clean.username())) {
            throw RuleBroken.at("username", "people.person.usernameForm");
        }
        if (clean.name().isEmpty()) {
            throw RuleBroken.at("name", "people.person.nameMissing");
        }
        length("name", clean.name(), LONGEST_NAME);
        length("nickname", clean.nickname(), LONGEST_NICKNAME);
        length("telephone", clean.telephone(), LONGEST_TELEPHONE);
        length("email", clean.email(), LONGEST_NAME);
        if (!clean.email().isEmpty() && !PersonnelFile.isEmail(clean.email())) {
            throw RuleBroken.at("email", "people.person.emailForm");
        }
    }

    static PersonnelFile.Draft clean(PersonnelFile.Draft draft) {
        return new PersonnelFile.Draft(
                PersonnelFile.username(draft.username()),
                ThaiText.clean(draft.name()),
                ThaiText.clean(draft.nickname()),
                ThaiText.clean(draft.telephone()),
                ThaiText.clean(draft.email()));
    }

    private static void length(String field, String text, int longest) {
        if (text.length() > longest) {
            throw RuleBroken.at(field, "people.tooLong", longest);
        }
    }
}
