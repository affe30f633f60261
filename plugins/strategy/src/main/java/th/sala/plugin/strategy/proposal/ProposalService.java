package th.sala.plugin.strategy.proposal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.audit.Audit;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestKind;
import th.sala.plugin.strategy.request.RequestRows;

/** Proposed projects with their budget (ขออนุมัติหลักการและงบประมาณ). */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class ProposalService {
    /** Of the records that are put up. */
    public static final String KIND = "proposal";

    private static final RequestKind<Proposal> LIST = new RequestKind<>(
            KIND,
            Proposal.class,
            Map.of("name", "r.name", "amount", "r.amount", "from", "r.startsOn"),
            "r.id desc",
            (where, part) -> where.contains("r.name", part));

    private final EntityManager entities;
    private final RequestRows rows;
    private final ProposalBudget budget;
    private final ProposalsFound found;
    private final People people;
    private final Audit audit;

    @SuppressWarnings("TooManyParameters") // what is asked for, from which money, by whom
    ProposalService(
            EntityManager entities,
            RequestRows rows,
            ProposalBudget budget,
            ProposalsFound found,
            People people,
            Audit audit) {
        this.entities = entities;
        this.rows = rows;
        this.budget = budget;
        this.found = found;
        this.people = people;
        this.audit = audit;
    }

    /** The newest first, unless the query says otherwise. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public List<ProposalDetail> rows(ListQuery query) {
        return rows.page(LIST, query, (p, head) -> new ProposalDetail(head, p.draft()));
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return rows.count(LIST, query);
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<ProposalDetail> find(long id) {
        return Optional.ofNullable(entities.find(Proposal.class, id))
                .map(p -> new ProposalDetail(rows.head(KIND, p), p.draft()));
    }

    /**
     * Adds a proposal of a department. It names a budget line of it where there are some, in which enough is left.
     *
     * @return its id
     */
    public long add(ProposalDraft entered) {
        people.demand(StrategyPermissions.EDIT, entered.department());
        var draft = budget.line(entered, null).map(entered::paidFrom).orElse(entered);
        var proposal = new Proposal(draft);
        proposal.responsible(people.current().id());
        entities.persist(proposal);
        entities.flush();
        audit.note(Records.subject(KIND, proposal.id()), "strategy.proposal.added", null, draft);
        found.write(List.of(proposal.id()));
        return proposal.id();
    }

    /**
     * Changes a proposal that is neither looked at nor approved.
     *
     * @param seen version the person saw
     */
    public void change(long id, int seen, ProposalDraft entered) {
        var proposal = rows.editable(Proposal.class, KIND, id);
        people.demand(StrategyPermissions.EDIT, entered.department());
        Records.sameVersion(Records.subject(KIND, id), seen, proposal);
        var draft = budget.line(entered, id).map(entered::paidFrom).orElse(entered);
        var before = proposal.draft();
        proposal.change(draft);
        audit.note(Records.subject(KIND, id), "strategy.proposal.changed", before, draft);
        found.write(List.of(id));
    }
}
