package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.core.people.Headships;
import th.sala.core.people.Headships.Days;
import th.sala.core.people.structure.StructureRows.Place;
import th.sala.core.people.structure.StructureRows.State;

/** Finds all that keeps a plan from being announced. */
final class PlanCheck {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    private final StructurePlan plan;
    private final Situation now;
    private final LocalDate today;
    private final LongPredicate workUnderWay;
    private final Intended intended;
    private final Map<Long, State> before;
    private final Map<Long, State> after;
    private final Set<PlanFault> faults = new LinkedHashSet<>();

    /** @param workUnderWay whether records wait in a department */
    PlanCheck(StructurePlan plan, Situation now, LocalDate today, LongPredicate workUnderWay) {
        this.plan = plan;
        this.now = now;
        this.today = today;
        this.workUnderWay = workUnderWay;
        intended = new Intended(plan, now);
        before = now.on(now.day());
        after = intended.on(now.day());
    }

    List<PlanFault> faults() {
        if (now.day().isBefore(today)) {
            fault("", "from", "structure.fault.past");
        }
        if (plan.isEmpty()) {
            fault("", "", "structure.fault.empty");
        }
        plan.added().forEach(this::added);
        plan.changed().forEach(this::changed);
        plan.closed().forEach(this::closed);
        plan.moved().forEach(this::moved);
        now.turningPoints().forEach(this::sound);
        heads();
        return List.copyOf(faults);
    }

    private void added(UnitDraft unit) {
        if (unit.code().isEmpty()) {
            fault(unit.code(), "code", "structure.fault.codeMissing");
        } else if (unit.code().length() > LONGEST_CODE) {
            fault(unit.code(), "code", "structure.fault.tooLong", LONGEST_CODE);
        } else if (now.id(unit.code()).isPresent()) {
            fault(unit.code(), "code", "structure.fault.codeTaken", unit.code());
        } else if (plan.added().stream()
                        .filter(u -> same(u.code(), unit.code()))
                        .count()
                > 1) {
            fault(unit.code(), "code", "structure.fault.codeTwice", unit.code());
        }
        values(unit);
    }

    private void changed(UnitDraft unit) {
        stands(unit.code()).ifPresent(was -> {
            if (plan.closed().stream().anyMatch(c -> same(c.unit(), unit.code()))) {
                fault(unit.code(), "", "structure.fault.closedToo", unit.code());
            }
            if (isSame(was, intended.state(was.department(), unit))) {
                fault(unit.code(), "", "structure.fault.unchanged", unit.code());
            }
            values(unit);
        });
    }

    private static boolean isSame(State was, State shall) {
        return was.equals(new State(
                was.id(),
                was.department(),
                was.from(),
                was.to(),
                shall.name(),
                shall.nameEn(),
                shall.kind(),
                shall.parent(),
                shall.head(),
                shall.deputy(),
                shall.spendingLimit()));
    }

    /** The unit as it stands that day; a fault where it does not, or something is announced for then or later. */
    private Optional<State> stands(String code) {
        Optional<State> found = now.id(code).map(before::get);
        if (found.isEmpty()) {
            fault(code, "from", "structure.fault.notThere", code);
        }
        found.ifPresent(state -> {
            var later = now.announcedAfter(state.department());
            if (later.isPresent()) {
                fault(code, "from", "structure.fault.announced", code, later.get());
            } else if (state.from().equals(now.day()) && now.day().isAfter(today)) {
                fault(code, "from", "structure.fault.announced", code, now.day());
            }
        });
        return found;
    }

    private void values(UnitDraft unit) {
        name(unit.code(), "name", unit.name());
        name(unit.code(), "nameEn", unit.nameEn());
        if (unit.kind() == null) {
            fault(unit.code(), "kind", "structure.fault.kindMissing");
        }
        if (unit.parent() == null) {
            if (unit.kind() != DepartmentKind.OFFICE) {
                fault(unit.code(), "parent", "structure.fault.parentMissing");
            }
        } else if (intended.id(unit.parent()).map(after::get).isEmpty()) {
            fault(unit.code(), "parent", "structure.fault.parentNotThere", unit.parent());
        }
        PersonId deputy = unit.deputy();
        if (deputy != null
                && now.who(deputy.value()).filter(w -> w.there(now.day())).isEmpty()) {
            fault(unit.code(), "deputy", "structure.fault.personGone", now.name(deputy.value()));
        }
        if (unit.spendingLimit() != null && unit.spendingLimit().signum() < 0) {
            fault(unit.code(), "spendingLimit", "structure.fault.limit");
        }
    }

    private void name(String unit, String field, String name) {
        if (name.isEmpty()) {
            fault(unit, field, "structure.fault.nameMissing");
        } else if (name.length() > LONGEST_NAME) {
            fault(unit, field, "structure.fault.tooLong", LONGEST_NAME);
        }
    }

    private void closed(StructurePlan.Closing closing) {
        String code = closing.unit();
        stands(code).ifPresent(state -> {
            if (state.from().equals(now.day())) {
                fault(code, "from", "structure.fault.beganThatDay", code);
            }
            for (Place place : intended.coming()) {
                if (place.department() == state.department()) {
                    fault(code, "from", "structure.fault.personComing", now.name(place.person()), code, place.from());
                }
            }
            String successor = closing.successor();
            if (successor == null) {
                leftBehind(code, state.department());
            } else if (intended.id(successor).map(after::get).isEmpty()) {
                fault(code, "successor", "structure.fault.successorNotThere", successor);
            } else {
                endsLater(successor)
                        .ifPresent(last -> fault(code, "successor", "structure.fault.endsLater", successor, last));
            }
        });
    }

    private void leftBehind(String code, long department) {
        long people = intended.placeChanges().stream()
                .filter(c -> c.to() == null && c.place().department() == department)
                .map(c -> c.place().person())
                .distinct()
                .count();
        if (people > 0) {
            fault(code, "successor", "structure.fault.peopleLeft", code, people);
        } else if (workUnderWay.test(department)) {
            fault(code, "successor", "structure.fault.workLeft", code);
        }
    }

    private void moved(StructurePlan.Move move) {
        long person = move.person().value();
        String name = now.name(person);
        var main = intended.places().stream()
                .filter(p -> p.person() == person && p.main())
                .findFirst();
        if (main.isEmpty() || now.who(person).filter(w -> w.there(now.day())).isEmpty()) {
            fault("", "person", "structure.fault.personGone", name);
            return;
        }
        intended.coming().stream()
                .filter(p -> p.person() == person && p.main())
                .forEach(p -> fault("", "person", "structure.fault.personMoves", name, p.from()));
        Long to = intended.id(move.to()).filter(after::containsKey).orElse(null);
        if (to == null) {
            fault("", "to", "structure.fault.targetNotThere", name, move.to());
        } else if (endsLater(move.to()).isPresent()) {
            fault(
                    "",
                    "to",
                    "structure.fault.endsLater",
                    move.to(),
                    endsLater(move.to()).get());
        } else if (to == main.get().department()) {
            fault("", "to", "structure.fault.there", name, move.to());
        }
    }

    /** The last day of a unit whose end is announced: nobody is put there. */
    private Optional<LocalDate> endsLater(String code) {
        return intended.id(code)
                .flatMap(id -> now.turningPoints().stream()
                        .filter(day ->
                                day.isAfter(now.day()) && !intended.on(day).containsKey(id))
                        .findFirst()
                        .map(day -> day.minusDays(1)));
    }

    private void sound(LocalDate day) {
        Map<Long, State> units = intended.on(day);
        for (long id : Situation.adrift(units)) {
            State unit = units.get(id);
            Long parent = unit == null ? null : unit.parent();
            if (parent != null && !units.containsKey(parent)) {
                fault(
                        intended.code(id),
                        "parent",
                        "structure.fault.underClosed",
                        intended.code(id),
                        intended.code(parent));
            } else {
                fault(intended.code(id), "parent", "structure.fault.circle", intended.code(id));
            }
        }
    }

    /** On the day itself and whenever somebody else leads a unit later; of each unit the first day is told. */
    private void heads() {
        Set<Long> touched = intended.touched();
        Map<Long, List<Days>> held = intended.held().stream().collect(Collectors.groupingBy(Days::person));
        Set<Long> moving =
                intended.placeChanges().stream().map(c -> c.place().person()).collect(Collectors.toSet());
        Set<Long> told = new HashSet<>();
        List<LocalDate> days = List.copyOf(now.turningPoints());
        for (int i = 0; i < days.size(); i++) {
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : null;
            for (State unit : intended.on(days.get(i)).values()) {
                Long head = unit.head();
                if (head != null && (touched.contains(unit.department()) || moving.contains(head))) {
                    var led = new Days(head, unit.department(), days.get(i), last);
                    head(unit, led, held.getOrDefault(head, List.of()), told);
                }
            }
        }
    }

    private void head(State unit, Days led, List<Days> held, Set<Long> told) {
        String code = intended.code(led.unit());
        boolean thatDay = led.from().equals(now.day());
        var without = Headships.firstWithoutPlace(led, held);
        if (thatDay && now.who(led.person()).filter(w -> w.there(now.day())).isEmpty()) {
            told.add(led.unit());
            fault(code, "head", "structure.fault.personGone", now.name(led.person()));
        } else if (without.isPresent() && told.add(led.unit())) {
            if (without.get().equals(now.day())) {
                fault(code, "head", "structure.fault.headNotThere", now.name(led.person()), code);
            } else {
                fault(code, "head", Headships.WITHOUT_PLACE, now.name(led.person()), unit.name(), without.get());
            }
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && ThaiText.asCompared(one).equals(ThaiText.asCompared(other));
    }

    private void fault(String unit, String field, String key, Object... arguments) {
        faults.add(PlanFault.of(unit, field, key, arguments));
    }
}
