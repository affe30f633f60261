package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.core.people.Headships;
import th.sala.core.people.structure.StructureRows.Place;
import th.sala.core.people.structure.StructureRows.State;

/** What a plan makes of the situation, before anything is written. Units that begin have negative ids until then. */
final class Intended {
    private final StructurePlan plan;
    private final Situation now;
    private final Map<String, Long> begun = new HashMap<>();
    private final Map<Long, @Nullable Long> successors = new LinkedHashMap<>();
    private @Nullable List<Place> places;

    Intended(StructurePlan plan, Situation now) {
        this.plan = plan;
        this.now = now;
        long id = 0;
        for (UnitDraft unit : plan.added()) {
            begun.putIfAbsent(ThaiText.asCompared(unit.code()), --id);
        }
        for (StructurePlan.Closing closing : plan.closed()) {
            now.id(closing.unit())
                    .ifPresent(
                            unit -> successors.put(unit, id(closing.successor()).orElse(null)));
        }
    }

    /** A unit by its code, whether it stands or is only planned. */
    Optional<Long> id(@Nullable String code) {
        return now.id(code).or(() -> Optional.ofNullable(code == null ? null : begun.get(ThaiText.asCompared(code))));
    }

    String code(long id) {
        return plan.added().stream()
                .filter(u -> id(u.code()).filter(i -> i == id).isPresent())
                .map(UnitDraft::code)
                .findFirst()
                .orElseGet(() -> now.code(id));
    }

    /** Who takes over from each closed unit. */
    Map<Long, @Nullable Long> successors() {
        return successors;
    }

    /** The units that the plan adds or changes. */
    Set<Long> touched() {
        Set<Long> touched = new HashSet<>();
        plan.units().forEach(u -> id(u.code()).ifPresent(touched::add));
        return touched;
    }

    /** The units of a day, that of the plan or a later one. */
    Map<Long, State> on(LocalDate day) {
        Map<Long, State> units = now.on(day);
        plan.closed().forEach(c -> now.id(c.unit()).ifPresent(units::remove));
        plan.changed()
                .forEach(u -> now.id(u.code()).filter(units::containsKey).ifPresent(id -> units.put(id, state(id, u))));
        // a code that is taken already does not bring the closed unit back
        plan.added().forEach(u -> {
            long id = Objects.requireNonNull(begun.get(ThaiText.asCompared(u.code())));
            units.put(id, state(id, u));
        });
        return units;
    }

    /** The state a line leads to; a parent that is not known leaves it at the top. */
    State state(long id, UnitDraft unit) {
        return new State(
                0,
                id,
                now.day(),
                null,
                unit.name(),
                unit.nameEn(),
                unit.kind() == null ? DepartmentKind.UNIT : unit.kind(),
                id(unit.parent()).orElse(null),
                value(unit.head()),
                value(unit.deputy()),
                unit.spendingLimit());
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Places of the day. */
    List<Place> places() {
        return known().stream().filter(p -> p.holds(now.day())).toList();
    }

    /** Places that begin after the day. */
    List<Place> coming() {
        return known().stream().filter(p -> p.from().isAfter(now.day())).toList();
    }

    // of whoever the plan moves and of all heads; read only where somebody asks for them
    private List<Place> known() {
        List<Place> read = places;
        if (read == null) {
            Stream<@Nullable Long> led = now.states().stream().map(State::head);
            Stream<PersonId> named = Stream.concat(
                    plan.moved().stream().map(StructurePlan.Move::person),
                    plan.units().map(UnitDraft::head).filter(Objects::nonNull));
            Set<Long> people = Stream.concat(led.filter(Objects::nonNull), named.map(PersonId::value))
                    .collect(Collectors.toSet());
            read = now.places(people, successors.keySet());
            places = read;
        }
        return read;
    }

    /** A place that changes on the day; {@code to} null where it only ends. */
    record PlaceChange(Place place, @Nullable Long to) {}

    /** Whose places change: people with a line of their own, and everybody in closed units. */
    List<PlaceChange> placeChanges() {
        Map<Long, Long> asked = new HashMap<>();
        plan.moved()
                .forEach(m -> id(m.to()).ifPresent(to -> asked.put(m.person().value(), to)));
        Map<Long, List<Place>> byPerson = new LinkedHashMap<>();
        places().forEach(p ->
                byPerson.computeIfAbsent(p.person(), x -> new ArrayList<>()).add(p));
        List<PlaceChange> changes = new ArrayList<>();
        byPerson.forEach((person, held) -> {
            if (asked.containsKey(person) || held.stream().anyMatch(p -> successors.containsKey(p.department()))) {
                changes.addAll(changes(held, asked.get(person)));
            }
        });
        return changes;
    }

    private List<PlaceChange> changes(List<Place> held, @Nullable Long asked) {
        List<PlaceChange> changes = new ArrayList<>();
        Set<@Nullable Long> taken = new HashSet<>();
        List<Place> mainFirst = new ArrayList<>(held);
        mainFirst.sort(java.util.Comparator.comparing(Place::main).reversed());
        for (Place place : mainFirst) {
            Long to = place.main() && asked != null ? asked : heir(place.department());
            boolean again = to != null && !taken.add(to);
            if (again) {
                changes.add(new PlaceChange(place, null));
            } else if (to == null || to != place.department()) {
                changes.add(new PlaceChange(place, to));
            }
        }
        return changes;
    }

    private @Nullable Long heir(long department) {
        return successors.containsKey(department) ? successors.get(department) : Long.valueOf(department);
    }

    /** Who has a place in which unit once the plan counts, from its day on. */
    List<Headships.Days> held() {
        Map<Long, PlaceChange> changes = new HashMap<>();
        placeChanges().forEach(c -> changes.put(c.place().id(), c));
        List<Headships.Days> held = new ArrayList<>();
        known().forEach(place -> {
            PlaceChange change = changes.get(place.id());
            Long unit = change == null ? Long.valueOf(place.department()) : change.to();
            if (unit != null) {
                held.add(new Headships.Days(place.person(), unit, place.from(), place.to()));
            }
        });
        return held;
    }
}
