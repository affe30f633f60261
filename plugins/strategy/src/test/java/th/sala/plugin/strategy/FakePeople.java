package th.sala.plugin.strategy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** The units of the sample agency, and one person whose rights a test sets. */
public final class FakePeople implements People {
    private static final List<String> CODES = List.of("ภนย.", "ภวจ.", "ภสส.", "ภทส.", "งบท.");

    /** Of people there are so many. */
    public static final int KNOWN = 9;

    private DepartmentScope rights = DepartmentScope.EVERYWHERE;

    /** From now on the person holds every permission of the module for the whole agency. */
    public void wholeAgency() {
        rights = DepartmentScope.EVERYWHERE;
    }

    /** From now on the person holds every permission of the module for this unit only. */
    public void only(String unit) {
        rights = new DepartmentScope(false, Set.of(id(unit)));
    }

    public DepartmentId id(String unit) {
        return new DepartmentId(CODES.indexOf(unit) + 1L);
    }

    @Override
    public Person current() {
        return currentIfAny().orElseThrow(() -> new NotAllowed("core.signedIn"));
    }

    @Override
    public Optional<Person> currentIfAny() {
        return Optional.of(new Person(new PersonId(1), "staff", "เจ้าหน้าที่ ก", "เจ้าหน้าที่", id("ภนย.")));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return id.value() <= KNOWN
                ? Optional.of(new Person(id, "staff." + id.value(), "เจ้าหน้าที่ " + id.value(), "", id("ภนย.")))
                : Optional.empty();
    }

    @Override
    public List<Person> search(String text, int limit) {
        return LongStream.rangeClosed(2, KNOWN)
                .mapToObj(id -> find(new PersonId(id)).orElseThrow())
                .filter(person -> person.username().startsWith(text))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Department> department(DepartmentId id) {
        return departments().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public List<Department> departments() {
        return CODES.stream()
                .sorted()
                .map(code -> new Department(id(code), code, "หน่วยงาน " + code, "Unit " + code, null))
                .toList();
    }

    @Override
    public boolean may(String permission, DepartmentId in) {
        return rights.covers(in);
    }

    @Override
    public boolean may(String permission) {
        return !rights.isEmpty();
    }

    @Override
    public DepartmentScope scope(String permission) {
        return rights;
    }
}
