package th.sala.core.people.structure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Person;

/**
 * A department in the tree of a day, with those below it in Thai order.
 *
 * @param head with the position held there; null where nobody is named
 * @param deputy the deputy director who supervises it; null where nobody is named
 * @param people how many have a place there that day, as their main one or beside it
 * @param peopleWithBelow how many different people have a place there or below
 */
public record Unit(
        Department department,
        @Nullable Person head,
        @Nullable Person deputy,
        int people,
        int peopleWithBelow,
        List<Unit> below) {
    public Unit {
        below = List.copyOf(below);
    }

    public DepartmentId id() {
        return department.id();
    }

    /** The unit and everything below, each before what is below it. */
    public Stream<Unit> all() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(Unit::all));
    }
}
