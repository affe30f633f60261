package th.sala.core.people.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.core.people.structure.Comparison.Side;
import th.sala.core.people.structure.StructureRows.State;

/** Sets before and after side by side. */
final class Comparing {
    private final StructurePlan plan;
    private final Situation now;
    private final Intended intended;
    private final Map<Long, State> before;
    private final Map<Long, State> after;

    Comparing(StructurePlan plan, Situation now) {
        this.plan = plan;
        this.now = now;
        intended = new Intended(plan, now);
        before = now.on(now.day());
        after = intended.on(now.day());
    }

    Comparison comparison() {
        List<Comparison.UnitChange> units = new ArrayList<>();
        plan.added().forEach(u -> units.add(change(u.code(), null)));
        plan.changed().forEach(u -> units.add(change(u.code(), null)));
        plan.closed().forEach(c -> units.add(change(c.unit(), c.successor())));
        List<Comparison.PersonMove> people = intended.placeChanges().stream()
                .map(c -> new Comparison.PersonMove(
                        now.name(c.place().person()),
                        label(c.place().department(), before),
                        c.to() == null ? null : label(c.to(), after),
                        c.place().main()))
                .toList();
        return new Comparison(units, people);
    }

    private Comparison.UnitChange change(String code, @Nullable String successor) {
        long id = intended.id(code).orElse(0L);
        State was = before.get(id);
        State shall = after.get(id);
        return new Comparison.UnitChange(
                code,
                was == null ? null : side(was, before),
                shall == null ? null : side(shall, after),
                intended.id(successor).map(s -> label(s, after)).orElse(null));
    }

    private Side side(State state, Map<Long, State> units) {
        return new Side(
                state.name(),
                state.nameEn(),
                state.kind(),
                state.parent() == null ? null : label(state.parent(), units),
                state.head() == null ? null : now.name(state.head()),
                state.deputy() == null ? null : now.name(state.deputy()),
                state.spendingLimit());
    }

    private String label(long id, Map<Long, State> units) {
        State state = units.get(id);
        return state == null ? intended.code(id) : intended.code(id) + " " + state.name();
    }
}
