package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/**
 * Answers who people are and what the signed-in person may do. Every answer is one statement or remembered: a transaction
 * of its own for each row of a list would cost more than all of them.
 */
@Service
@OpenToAll("colleagues and departments are known to everybody; permissions are told only for the person itself")
class PeopleService implements People {
    private static final int SEARCH_MAXIMUM = 100;

    private final Directory directory;
    private final StructureReader structure;
    private final CurrentPerson current;
    private final RightsReader rights;
    private final ActingRepository acting;
    private final Clock clock;

    PeopleService(
            Directory directory,
            StructureReader structure,
            CurrentPerson current,
            RightsReader rights,
            ActingRepository acting,
            Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.current = current;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Person current() {
        return currentIfAny().orElseThrow(() -> new NotAllowed("signed in"));
    }

    @Override
    public Optional<Person> currentIfAny() {
        return current.id().flatMap(rights::of).map(Rights::person);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return directory.find(id, LocalDate.now(clock));
    }

    @Override
    public List<Person> search(String text, int limit) {
        if (limit < 1 || limit > SEARCH_MAXIMUM) {
            throw new IllegalArgumentException("limit is 1 to " + SEARCH_MAXIMUM + ", not " + limit);
        }
        return directory.search(text, limit, LocalDate.now(clock));
    }

    @Override
    public Optional<Department> department(DepartmentId id) {
        return structure.find(id);
    }

    @Override
    public List<Department> departments() {
        return structure.today().all();
    }

    @Override
    public boolean may(String permission, DepartmentId in) {
        return scope(permission).covers(in);
    }

    @Override
    public boolean may(String permission) {
        return !scope(permission).isEmpty();
    }

    @Override
    public DepartmentScope scope(String permission) {
        return scope(permission, Confidentiality.NORMAL);
    }

    @Override
    public DepartmentScope scope(String permission, Confidentiality level) {
        return own().map(r -> r.scope(permission, level)).orElse(DepartmentScope.NOWHERE);
    }

    @Override
    public void demand(String permission, DepartmentId in, Confidentiality level) {
        demand(permission, level, scope -> scope.covers(in));
    }

    @Override
    public void demandEverywhere(String permission) {
        demand(permission, Confidentiality.NORMAL, DepartmentScope::everywhere);
    }

    @Override
    public void demandAnywhere(String permission) {
        demand(permission, Confidentiality.NORMAL, PeopleService::anywhere);
    }

    private void demand(String permission, Confidentiality level, Predicate<DepartmentScope> enough) {
        Rights held = own().filter(r -> enough.test(r.scope(permission, level)))
                .orElseThrow(() -> new NotAllowed(permission));
        CurrentActing.demanded(held.through(permission, level, enough).map(Acting::id));
    }

    @Override
    public Optional<Acting> actingFor(String permission, DepartmentId in) {
        return own().flatMap(r -> r.through(permission, Confidentiality.NORMAL, scope -> scope.covers(in)));
    }

    @Override
    public Optional<Acting> actingFor(String permission) {
        return own().flatMap(r -> r.through(permission, Confidentiality.NORMAL, PeopleService::anywhere));
    }

    @Override
    public List<Acting> standingIn() {
        return own().map(Rights::acting).orElse(List.of());
    }

    @Override
    public List<Acting> standIns(PersonId represented) {
        LocalDate today = LocalDate.now(clock);
        if (directory.active(represented, today).isEmpty()) {
            return List.of();
        }
        return acting.representing(represented.value(), today).stream()
                .map(ActingEntity::acting)
                .filter(a -> directory.active(a.standIn(), today).isPresent())
                .toList();
    }

    private Optional<Rights> own() {
        return current.id().flatMap(rights::of);
    }

    private static boolean anywhere(DepartmentScope scope) {
        return !scope.isEmpty();
    }
}
