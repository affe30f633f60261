package th.sala.core.people.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.work.OpenWork;
import th.sala.core.people.Headships;
import th.sala.core.people.ModuleWork;
import th.sala.core.people.RightsReader;
import th.sala.core.people.structure.StructureRows.Kept;
import th.sala.core.people.structure.StructureRows.Place;
import th.sala.core.people.structure.StructureRows.State;

/**
 * The one way departments change: checks a plan, writes its states and places with their day, takes it back. Nothing
 * runs on the day itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StructureChanges {
    private static final Logger LOG = LoggerFactory.getLogger(StructureChanges.class);

    private final StructureRows rows;
    private final Headships heads;
    private final RightsReader rights;
    private final ModuleWork work;
    private final TransactionTemplate asking;
    private final Clock clock;

    StructureChanges(
            StructureRows rows,
            Headships heads,
            RightsReader rights,
            ModuleWork work,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.rights = rights;
        this.work = work;
        asking = new TransactionTemplate(transactions);
        asking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        asking.setReadOnly(true);
        this.clock = clock;
    }

    /** The rows a plan concerns, at one moment. */
    record Footprint(List<State> states, List<Place> places, Map<Long, Long> successors) {}

    /** What was announced, to be taken back as long as its day has not come. */
    record Written(List<Long> added, Footprint before, Footprint after, Comparison comparison) {}

    List<PlanFault> faults(StructurePlan plan, LocalDate day) {
        return new PlanCheck(plan, new Situation(rows, day), today(), this::isWorkUnderWay).faults();
    }

    private boolean isWorkUnderWay(long department) {
        return work.all().stream().anyMatch(kind -> waits(kind, new DepartmentId(department)));
    }

    /** Work of a module that cannot say counts as work: it must not be left lying. */
    private boolean waits(OpenWork kind, DepartmentId department) {
        try {
            // in a transaction of its own, which a module may spoil
            return Boolean.TRUE.equals(
                    asking.execute(status -> !kind.of(department, 1).isEmpty()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("What is open in a department could not be asked", e);
            return true;
        }
    }

    Comparison compare(StructurePlan plan, LocalDate day) {
        return new Comparing(plan, new Situation(rows, day)).comparison();
    }

    /**
     * Writes the plan.
     *
     * @throws RuleBroken the first fault, where there is one
     */
    Written announce(StructurePlan plan, LocalDate day) {
        rows.lock();
        faults(plan, day).stream().findFirst().ifPresent(fault -> {
            throw fault.broken();
        });
        var now = new Situation(rows, day);
        var intended = new Intended(plan, now);
        Set<Long> units = Stream.concat(intended.touched().stream(), intended.successors().keySet().stream())
                .filter(id -> id > 0)
                .collect(Collectors.toSet());
        List<Intended.PlaceChange> moves = intended.placeChanges();
        Set<Long> people = moves.stream().map(m -> m.place().person()).collect(Collectors.toSet());
        Comparison comparison = compare(plan, day);
        Footprint before = footprint(units, people);
        Map<Long, Long> begun = write(plan, intended, now);
        moves.forEach(move -> write(move, begun, day));
        rows.touchPeople(people);
        units.addAll(begun.values());
        changed(units);
        heads.demand("head", day, people, units);
        return new Written(List.copyOf(begun.values()), before, footprint(units, people), comparison);
    }

    /** Writes the units; the ids of those that begin by what they were called in the plan. */
    private Map<Long, Long> write(StructurePlan plan, Intended intended, Situation now) {
        Map<Long, Long> begun = new HashMap<>();
        plan.added().forEach(u -> begun.put(intended.id(u.code()).orElseThrow(), rows.addDepartment(u.code())));
        plan.units().forEach(u -> {
            State state = intended.state(intended.id(u.code()).orElseThrow(), u);
            write(real(state, begun), now);
        });
        intended.successors().forEach((unit, successor) -> {
            end(Objects.requireNonNull(now.on(now.day()).get(unit)), now.day());
            rows.succeed(unit, successor == null ? null : begun.getOrDefault(successor, successor));
        });
        return begun;
    }

    private static State real(State s, Map<Long, Long> begun) {
        Long parent = s.parent();
        return new State(
                s.id(),
                begun.getOrDefault(s.department(), s.department()),
                s.from(),
                s.to(),
                s.name(),
                s.nameEn(),
                s.kind(),
                parent == null ? null : begun.getOrDefault(parent, parent),
                s.head(),
                s.deputy(),
                s.spendingLimit());
    }

    private void write(State state, Situation now) {
        State current = now.on(now.day()).get(state.department());
        if (current == null) {
            rows.save(state);
        } else if (current.from().equals(state.from())) {
            rows.save(with(state, current.id(), state.to()));
        } else {
            end(current, now.day());
            rows.save(state);
        }
    }

    private void end(State state, LocalDate day) {
        rows.save(with(state, state.id(), day.minusDays(1)));
    }

    private static State with(State s, long id, @Nullable LocalDate to) {
        return new State(
                id,
                s.department(),
                s.from(),
                to,
                s.name(),
                s.nameEn(),
                s.kind(),
                s.parent(),
                s.head(),
                s.deputy(),
                s.spendingLimit());
    }

    private void write(Intended.PlaceChange change, Map<Long, Long> begun, LocalDate day) {
        Place p = change.place();
        Long to = change.to();
        boolean beginsThatDay = p.from().equals(day);
        if (beginsThatDay && to == null) {
            rows.removePlace(p.id());
        } else if (!beginsThatDay) {
            rows.save(
                    new Place(p.id(), p.person(), p.department(), p.position(), p.main(), p.from(), day.minusDays(1)));
        }
        if (to != null) {
            long id = beginsThatDay ? p.id() : 0;
            rows.save(new Place(id, p.person(), begun.getOrDefault(to, to), p.position(), p.main(), day, p.to()));
        }
    }

    /**
     * Puts everything back as it was before.
     *
     * @throws RuleBroken where something that was written has been changed since, or is needed by what was announced
     *     since
     */
    void takeBack(Written written) {
        rows.lock();
        Set<Long> units =
                written.after().states().stream().map(State::department).collect(Collectors.toSet());
        Set<Long> people = written.after().places().stream().map(Place::person).collect(Collectors.toSet());
        Footprint now = footprint(units, people);
        if (!now.equals(written.after())) {
            throw new RuleBroken("structure.fault.changedSince");
        }
        restore(now, written.before());
        rows.touchPeople(people);
        try {
            written.added().forEach(rows::removeDepartment);
        } catch (DataIntegrityViolationException used) {
            throw new RuleBroken("structure.fault.usedSince");
        }
        var left = new Situation(rows, today());
        boolean adrift = left.turningPoints().stream()
                .anyMatch(day -> !Situation.adrift(left.on(day)).isEmpty());
        if (adrift) {
            throw new RuleBroken("structure.fault.usedSince");
        }
        heads.demand(null, today(), people, units);
        changed(units);
    }

    private void restore(Footprint now, Footprint before) {
        Set<Long> states = before.states().stream().map(State::id).collect(Collectors.toSet());
        now.states().stream().filter(s -> !states.contains(s.id())).forEach(s -> rows.removeState(s.id()));
        before.states().forEach(rows::save);
        Set<Long> kept = before.places().stream().map(Place::id).collect(Collectors.toSet());
        Set<Long> there = now.places().stream().map(Place::id).collect(Collectors.toSet());
        now.places().stream().filter(p -> !kept.contains(p.id())).forEach(p -> rows.removePlace(p.id()));
        before.places()
                .forEach(p -> rows.save(
                        there.contains(p.id())
                                ? p
                                : new Place(0, p.person(), p.department(), p.position(), p.main(), p.from(), p.to())));
        now.successors()
                .keySet()
                .forEach(unit -> rows.succeed(unit, before.successors().get(unit)));
    }

    private void changed(Set<Long> units) {
        rows.touch(units);
        rows.forget();
        rights.forget();
    }

    private Footprint footprint(Set<Long> units, Set<Long> people) {
        Map<Long, Long> successors = new HashMap<>();
        for (Kept kept : rows.departments()) {
            if (units.contains(kept.id()) && kept.successor() != null) {
                successors.put(kept.id(), kept.successor());
            }
        }
        return new Footprint(rows.statesOf(units), rows.placesOf(new HashSet<>(people)), successors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
