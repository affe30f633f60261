package th.sala.core.people.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.ReorganisationStore.Stored;
import th.sala.core.people.structure.StructureChanges.Written;

/** Departments for those who look after them; each change is a reorganisation of one department. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Departments {
    private final DepartmentReader reader;
    private final StructureRows rows;
    private final StructureChanges changes;
    private final ReorganisationStore store;
    private final Audit audit;
    private final Clock clock;

    Departments(
            DepartmentReader reader,
            StructureRows rows,
            StructureChanges changes,
            ReorganisationStore store,
            Audit audit,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.changes = changes;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tree as it stood, stands or is going to stand on a day, in Thai order on each level. */
    @Transactional(readOnly = true)
    public List<DepartmentRow> tree(LocalDate day, boolean withClosed) {
        return reader.tree(day, withClosed);
    }

    /** Later days on which something about the departments changes. */
    @Transactional(readOnly = true)
    public List<LocalDate> announced() {
        return new Situation(rows, today())
                .turningPoints().stream().filter(today()::isBefore).toList();
    }

    @Transactional(readOnly = true)
    public Optional<DepartmentDetail> find(long id) {
        return reader.find(id, today());
    }

    /** The departments of a day, to choose from. */
    @Transactional(readOnly = true)
    public List<UnitChoice> choices(LocalDate day) {
        var now = new Situation(rows, day);
        return Reorganisations.choices(new Intended(StructurePlan.EMPTY, now), now.on(day));
    }

    /**
     * Begins a department on a day.
     *
     * @throws RuleBroken at the field that is wrong
     */
    public DepartmentId add(LocalDate from, UnitDraft unit) {
        UnitDraft clean = unit.clean();
        Written written = announce(clean.code(), from, StructurePlan.ofAdded(clean));
        var id = new DepartmentId(written.added().getFirst());
        audit.note(reference(id.value()), "structure.department.added", null, clean);
        return id;
    }

    /**
     * Changes a department from a day on; the code stays.
     *
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at the field that is wrong
     */
    public void change(long id, int version, LocalDate from, UnitDraft unit) {
        UnitDraft before = known(id, version).values();
        UnitDraft clean = unit.clean();
        announce(before.code(), from, StructurePlan.ofChanged(clean));
        audit.note(reference(id), "structure.department.changed", before, new Dated(from, clean));
    }

    /**
     * Closes a department from a day on: who works there moves to the successor, and so do the units below it.
     *
     * @param from first day on which it is not there
     * @param successor code of who takes its work over; null where nobody, nothing and no record is left
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at {@code from} or {@code successor}
     */
    public void close(long id, int version, LocalDate from, @Nullable String successor) {
        UnitDraft before = known(id, version).values();
        var now = new Situation(rows, from);
        List<UnitDraft> below = now.on(from).values().stream()
                .filter(s -> s.parent() != null && s.parent() == id)
                .map(s -> Reorganisations.draft(s, now).below(successor))
                .toList();
        if (successor == null && !below.isEmpty()) {
            throw RuleBroken.at("successor", "structure.fault.unitsBelow", below.size());
        }
        announce(
                before.code(),
                from,
                new StructurePlan(
                        List.of(),
                        below,
                        List.of(new StructurePlan.Closing(before.code(), successor)),
                        new ArrayList<>()));
        audit.note(reference(id), "structure.department.closed", before, new Closed(from, successor));
    }

    /**
     * Takes a change of one department back while its day has not come.
     *
     * @throws StaleVersion where somebody took it back meanwhile
     * @throws RuleBroken where its day has come, or something rests on it already
     */
    public void takeBack(long id, long change, int version) {
        rows.lock();
        Stored announced = store.find(change).filter(Stored::single).orElseThrow(() -> new StaleVersion(reference(id)));
        if (!announced.day().isAfter(today())) {
            throw new RuleBroken("structure.fault.dayHasCome");
        }
        Written written = Objects.requireNonNull(announced.written());
        changes.takeBack(written);
        store.remove(change, version);
        audit.note(reference(id), "structure.department.takenBack", written.comparison(), null);
    }

    private Written announce(String code, LocalDate from, StructurePlan plan) {
        rows.lock();
        long change = store.add(new Reorganisation.Head(code, "", null, from), true, plan);
        Written written = changes.announce(plan, from);
        store.announced(change, 0, written);
        return written;
    }

    private DepartmentDetail known(long id, int version) {
        rows.lock();
        return find(id).filter(d -> d.version() == version).orElseThrow(() -> new StaleVersion(reference(id)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "department", Long.toString(id));
    }

    /** A change as the audit keeps it. */
    record Dated(LocalDate from, UnitDraft values) {}

    /** A closing as the audit keeps it. */
    record Closed(LocalDate from, @Nullable String successor) {}
}
