package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** Answers who people are and what the signed-in person may do. */
@Service
@OpenToAll("colleagues and departments are known to everybody; permissions are told only for the person itself")
class PeopleService implements People {
    private static final int SEARCH_MAXIMUM = 100;

    private final Directory directory;
    private final StructureReader structure;
    private final CurrentPerson current;
    private final RightsReader rights;
    private final Clock clock;

    PeopleService(
            Directory directory, StructureReader structure, CurrentPerson current, RightsReader rights, Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.current = current;
        this.rights = rights;
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
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return directory.find(id, LocalDate.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        if (limit < 1 || limit > SEARCH_MAXIMUM) {
            throw new IllegalArgumentException("limit is 1 to " + SEARCH_MAXIMUM + ", not " + limit);
        }
        return directory.search(text, limit, LocalDate.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Department> department(DepartmentId id) {
        return structure.find(id);
    }

    @Override
    @Transactional(readOnly = true)
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
        return current.id().flatMap(rights::of).map(r -> r.scope(permission)).orElse(DepartmentScope.NOWHERE);
    }
}
