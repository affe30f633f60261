package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department in the administrator's tree.
 *
 * @param level 0 at the top
 * @param lastDay of one that is closed; null while it stands
 * @param successor code and name of who took over from a closed one
 */
public record DepartmentRow(
        Unit unit,
        int level,
        @Nullable LocalDate lastDay,
        @Nullable String successor,
        List<DepartmentRow> below) {
    public DepartmentRow {
        below = List.copyOf(below);
    }

    /** The row and all below it, in the order of the tree. */
    public Stream<DepartmentRow> all() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(DepartmentRow::all));
    }
}
