package th.sala.core.search.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.core.search.CoreSource;

/** The departments in force, by their names, their code and who leads them. */
@Component
class UnitsFound implements CoreSource {
    private final People people;

    UnitsFound(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "department";
    }

    @Override
    public List<SearchEntry> of(Set<Long> ids) {
        return units().filter(unit -> ids.contains(unit.id().value()))
                .map(this::entry)
                .toList();
    }

    @Override
    public List<SearchEntry> page(@Nullable String after, int limit) {
        long last = after == null ? 0 : Long.parseLong(after);
        return units().filter(unit -> unit.id().value() > last)
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    private Stream<Department> units() {
        return people.departments().stream()
                .sorted(Comparator.comparingLong(unit -> unit.id().value()));
    }

    /** Departments begin, end and change their names on days set long before. */
    @Override
    public boolean changesWithTheDay() {
        return true;
    }

    @Override
    public Set<String> toldAnewWith() {
        return Set.of("reorganisation");
    }

    private SearchEntry entry(Department unit) {
        String id = Long.toString(unit.id().value());
        String head = Optional.ofNullable(unit.head())
                .flatMap(people::find)
                .map(Person::name)
                .orElse("");
        String text = Stream.of(unit.nameEn(), unit.code(), head)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return new SearchEntry(
                new SubjectRef("core", kind(), id),
                unit.name(),
                text,
                "search.kind.department",
                "people/units/" + id,
                unit.id(),
                SearchReaders.EVERYBODY,
                null,
                null,
                null);
    }
}
