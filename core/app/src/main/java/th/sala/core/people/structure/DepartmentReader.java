package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.ThaiOrder;
import th.sala.core.people.structure.DepartmentDetail.Span;
import th.sala.core.people.structure.ReorganisationStore.Stored;
import th.sala.core.people.structure.StructureRows.Kept;
import th.sala.core.people.structure.StructureRows.State;

/** Reads departments for those who look after them: on any day, with what was closed and what is announced. */
@Component
class DepartmentReader {
    /** More people of a unit are looked for in the list of all. */
    private static final int MOST_SHOWN = 100;

    private final StructureRows rows;
    private final UnitReader units;
    private final ReorganisationStore store;

    DepartmentReader(StructureRows rows, UnitReader units, ReorganisationStore store) {
        this.rows = rows;
        this.units = units;
        this.store = store;
    }

    List<DepartmentRow> tree(LocalDate day, boolean withClosed) {
        List<Unit> standing = units.on(day);
        Map<DepartmentId, List<Closed>> closed = withClosed ? closed(day, standing) : Map.of();
        List<DepartmentRow> tree = new ArrayList<>();
        standing.forEach(unit -> tree.add(row(unit, 0, closed)));
        closed.getOrDefault(NOWHERE, List.of()).forEach(c -> tree.add(row(c, 0)));
        return tree;
    }

    private static final DepartmentId NOWHERE = new DepartmentId(0);

    private record Closed(
            Unit unit, LocalDate lastDay, @Nullable String successor) {}

    private static DepartmentRow row(Unit unit, int level, Map<DepartmentId, List<Closed>> closed) {
        List<DepartmentRow> below = new ArrayList<>();
        unit.below().forEach(u -> below.add(row(u, level + 1, closed)));
        closed.getOrDefault(unit.id(), List.of()).forEach(c -> below.add(row(c, level + 1)));
        return new DepartmentRow(unit, level, null, null, below);
    }

    private static DepartmentRow row(Closed closed, int level) {
        return new DepartmentRow(closed.unit(), level, closed.lastDay(), closed.successor(), List.of());
    }

    /** What was closed before the day, below the unit it stood under where that is still there. */
    private Map<DepartmentId, List<Closed>> closed(LocalDate day, List<Unit> standing) {
        var then = new Situation(rows, day);
        Set<DepartmentId> there =
                standing.stream().flatMap(Unit::all).map(Unit::id).collect(Collectors.toSet());
        List<State> last = rows.closedBefore(day);
        List<State> known = Stream.concat(last.stream(), then.states().stream()).toList();
        Map<DepartmentId, List<Closed>> closed = new HashMap<>();
        last.stream()
                .sorted(Comparator.comparing(State::name, ThaiOrder.DICTIONARY))
                .forEach(state -> {
                    var parent = state.parent() == null ? NOWHERE : new DepartmentId(state.parent());
                    closed.computeIfAbsent(there.contains(parent) ? parent : NOWHERE, x -> new ArrayList<>())
                            .add(new Closed(
                                    new Unit(department(state, then), null, null, 0, 0, List.of()),
                                    Objects.requireNonNull(state.to()),
                                    successor(state.department(), then, known)
                                            .map(DepartmentDetail.Successor::label)
                                            .orElse(null)));
                });
        return closed;
    }

    private static Department department(State s, Situation then) {
        return new Department(
                new DepartmentId(s.department()),
                then.code(s.department()),
                s.name(),
                s.nameEn(),
                s.kind(),
                s.parent() == null ? null : new DepartmentId(s.parent()),
                s.head() == null ? null : new PersonId(s.head()),
                s.deputy() == null ? null : new PersonId(s.deputy()),
                s.spendingLimit(),
                null);
    }

    private static Optional<DepartmentDetail.Successor> successor(long department, Situation then, List<State> known) {
        return then.departments().stream()
                .filter(d -> d.id() == department)
                .map(Kept::successor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> new DepartmentDetail.Successor(
                        new DepartmentId(id), label(id, latest(id, known).orElse(null), then)));
    }

    private static Optional<State> latest(long department, List<State> known) {
        return known.stream().filter(s -> s.department() == department).max(Comparator.comparing(State::from));
    }

    private static String label(long id, @Nullable State state, Situation then) {
        return state == null ? then.code(id) : then.code(id) + " " + state.name();
    }

    Optional<DepartmentDetail> find(long id, LocalDate today) {
        var now = new Situation(rows, today);
        List<State> states = rows.statesOf(Set.of(id));
        return now.departments().stream()
                .filter(d -> d.id() == id && !states.isEmpty())
                .findFirst()
                .map(kept -> detail(kept, states, now, today));
    }

    private DepartmentDetail detail(Kept kept, List<State> states, Situation now, LocalDate today) {
        State shown = states.stream()
                .filter(s -> !s.from().isAfter(today))
                .reduce((first, second) -> second)
                .orElseGet(states::getFirst);
        var id = new DepartmentId(kept.id());
        List<State> around = around(kept, states);
        Unit unit = units.on(today).stream()
                .flatMap(Unit::all)
                .filter(u -> u.id().equals(id))
                .findFirst()
                .orElse(null);
        return new DepartmentDetail(
                id,
                kept.version(),
                Reorganisations.draft(shown, now),
                side(shown, shown.holds(today) ? today : shown.from(), now, around),
                unit,
                spans(states, now, around),
                units.people(id, today, MOST_SHOWN),
                now.on(today).containsKey(kept.id())
                        ? null
                        : successor(kept.id(), now, around).orElse(null),
                announced(kept.id(), today));
    }

    /** All states of the units it has ever stood below, and of who took its work over. */
    private List<State> around(Kept kept, List<State> states) {
        return rows.statesOf(Stream.concat(states.stream().map(State::parent), Stream.of(kept.successor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static List<Span> spans(List<State> states, Situation now, List<State> around) {
        List<Span> spans = new ArrayList<>();
        State before = null;
        for (State state : states) {
            // both sides name the parent as of one day: another name of the same parent is no change of this unit
            spans.addFirst(new Span(
                    state.from(),
                    state.to(),
                    side(state, state.from(), now, around),
                    before == null ? null : side(before, state.from(), now, around)));
            before = state;
        }
        return spans;
    }

    private static Comparison.Side side(State s, LocalDate day, Situation now, List<State> around) {
        Long parent = s.parent();
        return new Comparison.Side(
                s.name(),
                s.nameEn(),
                s.kind(),
                parent == null ? null : label(parent, on(day, parent, around), now),
                s.head() == null ? null : now.name(s.head()),
                s.deputy() == null ? null : now.name(s.deputy()),
                s.spendingLimit());
    }

    private static @Nullable State on(LocalDate day, long department, List<State> known) {
        return known.stream()
                .filter(s -> s.department() == department && s.holds(day))
                .findFirst()
                .orElse(null);
    }

    private List<DepartmentDetail.Announced> announced(long department, LocalDate today) {
        return store.coming(today).stream()
                .filter(s -> concerns(s, department))
                .map(s -> new DepartmentDetail.Announced(
                        s.id(), s.version(), s.day(), s.head().title(), s.single()))
                .toList();
    }

    private static boolean concerns(Stored stored, long department) {
        var written = stored.written();
        return written != null && written.after().states().stream().anyMatch(s -> s.department() == department);
    }
}
