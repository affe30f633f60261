package th.sala.core.search.source;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.core.people.directory.Colleague;
import th.sala.core.people.directory.Colleagues;
import th.sala.core.search.CoreSource;

/** The people of the directory, by what it shows of them. */
@Component
class PeopleFound implements CoreSource {
    private final Colleagues colleagues;
    private final People people;

    PeopleFound(Colleagues colleagues, People people) {
        this.colleagues = colleagues;
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<SearchEntry> of(Set<Long> ids) {
        return colleagues.of(ids).stream().map(this::entry).toList();
    }

    @Override
    public List<SearchEntry> page(@Nullable String after, int limit) {
        return colleagues.after(after == null ? 0 : Long.parseLong(after), limit).stream()
                .sorted(Comparator.comparingLong(colleague -> colleague.id().value()))
                .map(this::entry)
                .toList();
    }

    /** Who leaves is in the directory until the last day. */
    @Override
    public boolean changesWithTheDay() {
        return true;
    }

    /** A unit's name is among the words of its people. */
    @Override
    public Set<String> toldAnewWith() {
        return Set.of("department", "reorganisation");
    }

    private SearchEntry entry(Colleague colleague) {
        String id = Long.toString(colleague.id().value());
        String unit =
                people.department(colleague.department()).map(Department::name).orElse("");
        String text = Stream.of(
                        colleague.position(), unit, colleague.nickname(), colleague.telephone(), colleague.email())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return new SearchEntry(
                new SubjectRef("core", kind(), id),
                colleague.name(),
                text,
                "search.kind.person",
                "people/" + id,
                colleague.department(),
                SearchReaders.EVERYBODY,
                null,
                null,
                null);
    }
}
