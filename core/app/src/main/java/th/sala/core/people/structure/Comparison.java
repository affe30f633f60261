package th.sala.core.people.structure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;

/** What a plan changes, before and after, in the names of the day it was made; kept with what is announced. */
public record Comparison(List<UnitChange> units, List<PersonMove> people) {
    public Comparison {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /**
     * A unit on one side.
     *
     * @param parent code and name of the department above
     * @param head name of the person
     * @param deputy name of the person
     */
    public record Side(
            String name,
            String nameEn,
            DepartmentKind kind,
            @Nullable String parent,
            @Nullable String head,
            @Nullable String deputy,
            @Nullable BigDecimal spendingLimit) {}

    /**
     * A unit that begins, changes or ends.
     *
     * @param before null where it begins
     * @param after null where it ends
     * @param successor code and name of who takes over, null where it goes on or nobody does
     */
    public record UnitChange(
            String code,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable String successor) {}

    /**
     * A person whose place changes.
     *
     * @param before code and name of the unit
     * @param after code and name of the unit, null where the place only ends
     * @param main whether it is the person's main place
     */
    public record PersonMove(
            String person, String before, @Nullable String after, boolean main) {}
}
