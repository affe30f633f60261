package th.sala.core.people.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiOrder;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.ReorganisationStore.Stored;
import th.sala.core.people.structure.StructureRows.State;

/** Reorganisations: drafted, checked, announced with their day, taken back while it has not come (P-ORG-01). */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Reorganisations {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private final ReorganisationStore store;
    private final StructureRows rows;
    private final StructureChanges changes;
    private final Audit audit;
    private final Clock clock;

    Reorganisations(ReorganisationStore store, StructureRows rows, StructureChanges changes, Audit audit, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the latest day first; changes of one department on its own page are not among them. */
    @Transactional(readOnly = true)
    public List<Reorganisation.Row> list() {
        return store.list(today());
    }

    /** One of them, with all its faults as things stand now. */
    @Transactional(readOnly = true)
    public Optional<Reorganisation.Detail> find(long id) {
        return store.find(id).map(s -> {
            boolean draft = s.written() == null;
            return new Reorganisation.Detail(
                    s.id(),
                    s.version(),
                    s.head(),
                    s.plan(),
                    s.state(today()),
                    s.announcedAt(),
                    s.announcedBy() == null
                            ? null
                            : rows.who(s.announcedBy())
                                    .map(StructureRows.Who::name)
                                    .orElse(null),
                    draft ? changes.faults(s.plan(), s.day()) : List.of(),
                    draft
                            ? changes.compare(s.plan(), s.day())
                            : Objects.requireNonNull(s.written()).comparison());
        });
    }

    /**
     * Begins a draft.
     *
     * @throws RuleBroken at {@code title}, {@code orderNumber} or {@code from}
     */
    public long add(Reorganisation.Head head) {
        Reorganisation.Head clean = clean(head);
        long id = store.add(clean, false, StructurePlan.EMPTY);
        audit.note(ReorganisationStore.reference(id), "structure.reorganisation.added", null, clean);
        return id;
    }

    /**
     * Changes title, order and day of a draft.
     *
     * @throws StaleVersion where somebody changed or announced it meanwhile
     */
    public void change(long id, int version, Reorganisation.Head head) {
        Stored draft = known(id);
        Reorganisation.Head clean = clean(head);
        store.change(id, version, clean, draft.plan());
        audit.note(ReorganisationStore.reference(id), "structure.reorganisation.changed", draft.head(), clean);
    }

    /**
     * Puts another plan in place of the draft's; it may still have faults.
     *
     * @throws StaleVersion where somebody changed or announced it meanwhile
     */
    public void plan(long id, int version, StructurePlan plan) {
        Stored draft = known(id);
        StructurePlan clean = new StructurePlan(
                plan.added().stream().map(UnitDraft::clean).toList(),
                plan.changed().stream().map(UnitDraft::clean).toList(),
                plan.closed(),
                plan.moved());
        store.change(id, version, draft.head(), clean);
        audit.note(ReorganisationStore.reference(id), "structure.reorganisation.planned", draft.plan(), clean);
    }

    /**
     * Removes a draft.
     *
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken where it is announced
     */
    public void remove(long id, int version) {
        Stored draft = known(id);
        if (draft.announcedAt() != null) {
            throw new RuleBroken("structure.fault.isAnnounced");
        }
        store.remove(id, version);
        audit.note(ReorganisationStore.reference(id), "structure.reorganisation.removed", draft.head(), null);
    }

    /**
     * Writes all of it with its day; from then on it only reads.
     *
     * @throws RuleBroken where it has faults
     * @throws StaleVersion where somebody changed or announced it meanwhile
     */
    public void announce(long id, int version) {
        rows.lock();
        Stored draft = known(id);
        if (draft.version() != version || draft.announcedAt() != null) {
            throw new StaleVersion(ReorganisationStore.reference(id));
        }
        List<PlanFault> faults = changes.faults(draft.plan(), draft.day());
        if (!faults.isEmpty()) {
            throw new RuleBroken("structure.fault.some", faults.size());
        }
        var written = changes.announce(draft.plan(), draft.day());
        store.announced(id, version, written);
        audit.note(
                ReorganisationStore.reference(id),
                "structure.reorganisation.announced",
                draft.head(),
                written.comparison());
    }

    /**
     * Takes an announced one back; everything is as it was, and it is a draft again.
     *
     * @throws RuleBroken where its day has come, or something rests on it already
     * @throws StaleVersion where somebody took it back meanwhile
     */
    public void takeBack(long id, int version) {
        rows.lock();
        Stored announced = known(id);
        var written = announced.written();
        if (announced.version() != version || written == null) {
            throw new StaleVersion(ReorganisationStore.reference(id));
        }
        if (!announced.day().isAfter(today())) {
            throw new RuleBroken("structure.fault.dayHasCome");
        }
        changes.takeBack(written);
        store.draftAgain(id, version);
        audit.note(
                ReorganisationStore.reference(id),
                "structure.reorganisation.takenBack",
                written.comparison(),
                announced.head());
    }

    /** The units a line of the draft can name: those of its day and those it begins, without those it closes. */
    @Transactional(readOnly = true)
    public List<UnitChoice> choices(long id) {
        Stored draft = known(id);
        var intended = new Intended(draft.plan(), new Situation(rows, draft.day()));
        return choices(intended, intended.on(draft.day()));
    }

    /** A unit as it stands on the day of the draft, to begin a line with. */
    @Transactional(readOnly = true)
    public Optional<UnitDraft> unit(long id, String code) {
        Stored draft = known(id);
        var now = new Situation(rows, draft.day());
        return now.id(code).map(now.on(draft.day())::get).map(state -> draft(state, now));
    }

    static UnitDraft draft(State state, Situation now) {
        return new UnitDraft(
                now.code(state.department()),
                state.name(),
                state.nameEn(),
                state.kind(),
                state.parent() == null ? null : now.code(state.parent()),
                state.head() == null ? null : new th.sala.api.people.PersonId(state.head()),
                state.deputy() == null ? null : new th.sala.api.people.PersonId(state.deputy()),
                state.spendingLimit());
    }

    static List<UnitChoice> choices(Intended intended, Map<Long, State> units) {
        return units.values().stream()
                .map(s -> new UnitChoice(intended.code(s.department()), s.name()))
                .sorted(Comparator.comparing(UnitChoice::name, ThaiOrder.DICTIONARY))
                .toList();
    }

    private Reorganisation.Head clean(Reorganisation.Head head) {
        var clean = new Reorganisation.Head(
                ThaiText.clean(head.title()), ThaiText.clean(head.orderNumber()), head.orderDate(), head.from());
        if (clean.title().isEmpty()) {
            throw RuleBroken.at("title", "structure.fault.titleMissing");
        }
        if (clean.title().length() > LONGEST_TITLE) {
            throw RuleBroken.at("title", "structure.fault.tooLong", LONGEST_TITLE);
        }
        if (clean.orderNumber().length() > LONGEST_NUMBER) {
            throw RuleBroken.at("orderNumber", "structure.fault.tooLong", LONGEST_NUMBER);
        }
        if (clean.from() == null) {
            throw RuleBroken.at("from", "structure.fault.fromMissing");
        }
        if (clean.from().isBefore(today())) {
            throw RuleBroken.at("from", "structure.fault.past");
        }
        return clean;
    }

    private Stored known(long id) {
        return store.find(id).orElseThrow(() -> new StaleVersion(ReorganisationStore.reference(id)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
