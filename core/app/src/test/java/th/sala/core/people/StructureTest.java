package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;

class StructureTest {
    private static final DepartmentId OFFICE = new DepartmentId(1);
    private static final DepartmentId BUREAU = new DepartmentId(2);
    private static final DepartmentId UNIT = new DepartmentId(3);
    private static final DepartmentId OTHER = new DepartmentId(4);
    private static final DepartmentId CLOSED = new DepartmentId(8);
    private static final DepartmentId CLOSED_BEFORE = new DepartmentId(9);

    @Test
    void a_department_covers_itself_and_those_below_only_if_wanted() {
        var structure = structure(Map.of());
        assertThat(structure.covered(BUREAU, false)).containsExactly(BUREAU);
        assertThat(structure.covered(OFFICE, true)).containsExactlyInAnyOrder(OFFICE, BUREAU, UNIT, OTHER);
        assertThat(structure.covered(UNIT, true)).containsExactly(UNIT);
    }

    @Test
    void who_takes_over_covers_what_the_closed_one_had_also_over_several_reorganisations() {
        var structure = structure(Map.of(CLOSED_BEFORE, CLOSED, CLOSED, UNIT));
        assertThat(structure.covered(UNIT, false)).containsExactlyInAnyOrder(UNIT, CLOSED, CLOSED_BEFORE);
        assertThat(structure.covered(BUREAU, true)).contains(CLOSED, CLOSED_BEFORE);
        assertThat(structure.covered(OTHER, true)).containsExactly(OTHER);
    }

    @Test
    void successors_in_a_circle_belong_to_nobody() {
        var structure = structure(Map.of(CLOSED_BEFORE, CLOSED, CLOSED, CLOSED_BEFORE));
        assertThat(structure.covered(OFFICE, true)).doesNotContain(CLOSED, CLOSED_BEFORE);
    }

    @Test
    void a_line_goes_up_to_the_top_and_for_a_closed_department_from_who_took_over() {
        var structure = structure(Map.of(CLOSED_BEFORE, CLOSED, CLOSED, UNIT));
        assertThat(structure.line(UNIT)).containsExactly(UNIT, BUREAU, OFFICE);
        assertThat(structure.line(CLOSED_BEFORE)).containsExactly(UNIT, BUREAU, OFFICE);
        assertThat(structure(Map.of()).line(CLOSED)).containsExactly(CLOSED);
    }

    @Test
    void the_tree_has_each_department_before_those_below_it() {
        assertThat(structure(Map.of()).tree()).extracting(Department::id).containsExactly(OFFICE, BUREAU, UNIT, OTHER);
    }

    @Test
    void a_circle_of_parents_ends() {
        var structure = new Structure(List.of(department(BUREAU, UNIT), department(UNIT, BUREAU)), Map.of());
        assertThat(structure.covered(BUREAU, true)).containsExactlyInAnyOrder(BUREAU, UNIT);
        assertThat(structure.line(UNIT)).containsExactly(UNIT, BUREAU);
    }

    private static Structure structure(Map<DepartmentId, DepartmentId> successors) {
        return new Structure(
                List.of(
                        department(OFFICE, null),
                        department(BUREAU, OFFICE),
                        department(UNIT, BUREAU),
                        department(OTHER, OFFICE)),
                successors);
    }

    private static Department department(DepartmentId id, @Nullable DepartmentId parent) {
        String code = "D" + id.value();
        return new Department(id, code, code, code, parent);
    }
}
