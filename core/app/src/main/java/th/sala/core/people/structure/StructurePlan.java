package th.sala.core.people.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/**
 * What is to change on one day, units named by their codes.
 *
 * @param added units that begin
 * @param changed units that stand already, with all their values as they shall be
 * @param closed units that end
 * @param moved people who get another main place; who works in a closed unit moves to its successor without a line
 */
public record StructurePlan(List<UnitDraft> added, List<UnitDraft> changed, List<Closing> closed, List<Move> moved) {
    public static final StructurePlan EMPTY = new StructurePlan(List.of(), List.of(), List.of(), List.of());

    public StructurePlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        closed = List.copyOf(closed);
        moved = List.copyOf(moved);
    }

    /** @param successor code of who takes the work over, null where nobody does */
    public record Closing(String unit, @Nullable String successor) {}

    public record Move(PersonId person, String to) {}

    static StructurePlan ofAdded(UnitDraft unit) {
        return new StructurePlan(List.of(unit), List.of(), List.of(), List.of());
    }

    static StructurePlan ofChanged(UnitDraft unit) {
        return new StructurePlan(List.of(), List.of(unit), List.of(), List.of());
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return added.size() + changed.size() + closed.size() + moved.size();
    }

    /** The line of a unit that is added or changed. */
    public Stream<UnitDraft> units() {
        return Stream.concat(added.stream(), changed.stream());
    }

    /** The same with a unit that begins, in place of the line for {@code before}; null where it is a new line. */
    public StructurePlan withAdded(@Nullable String before, UnitDraft unit) {
        return new StructurePlan(with(added, u -> u.code().equals(before), unit), changed, closed, moved);
    }

    public StructurePlan withChanged(UnitDraft unit) {
        return new StructurePlan(added, with(changed, u -> u.code().equals(unit.code()), unit), closed, moved);
    }

    public StructurePlan withClosed(Closing closing) {
        return new StructurePlan(added, changed, with(closed, c -> c.unit().equals(closing.unit()), closing), moved);
    }

    public StructurePlan withMoved(Move move) {
        return new StructurePlan(
                added, changed, closed, with(moved, m -> m.person().equals(move.person()), move));
    }

    /** The same without one of its lines. */
    public StructurePlan without(Object line) {
        Predicate<Object> stays = l -> !l.equals(line);
        return new StructurePlan(
                added.stream().filter(stays).toList(),
                changed.stream().filter(stays).toList(),
                closed.stream().filter(stays).toList(),
                moved.stream().filter(stays).toList());
    }

    private static <L> List<L> with(List<L> lines, Predicate<L> same, L line) {
        var all = new ArrayList<L>();
        boolean put = false;
        for (L each : lines) {
            if (!same.test(each)) {
                all.add(each);
            } else if (!put) {
                all.add(line);
                put = true;
            }
        }
        if (!put) {
            all.add(line);
        }
        return all;
    }
}
