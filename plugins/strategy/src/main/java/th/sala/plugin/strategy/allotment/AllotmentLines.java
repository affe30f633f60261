package th.sala.plugin.strategy.allotment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Payer;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/**
 * The allotments of the units as budget lines of requests: seen by the unit's own people, also where they put up a record of
 * another module, and by who may change the unit's plan.
 */
@Component
@Transactional
class AllotmentLines implements BudgetLines {
    private static final String KIND = "allotment";

    private final EntityManager entities;
    private final People people;
    private final Audit audit;

    AllotmentLines(EntityManager entities, People people, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
    }

    static SubjectRef reference(long allotment) {
        return Records.subject(KIND, allotment);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetLine> lines(Payer payer, String text, int offset, int limit) {
        if (!maySee(payer.unit())) {
            return List.of();
        }
        var conditions = new Conditions()
                .equal("a.departmentId", payer.unit().value())
                .equal("a.fiscalYear", payer.year().year())
                .contains("concat(a.code, ' ', a.name)", text);
        return conditions
                .fill(entities.createQuery(
                        "from Allotment a" + conditions.where() + " order by a.code, a.id", Allotment.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(allotment -> line(allotment, payer))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BudgetLine> find(SubjectRef line, Payer payer) {
        return Optional.ofNullable(allotment(line))
                .filter(a -> a.department().equals(payer.unit()) && a.year().equals(payer.year()))
                .filter(a -> maySee(a.department()))
                .map(allotment -> line(allotment, payer));
    }

    private boolean maySee(DepartmentId unit) {
        return people.currentIfAny()
                        .map(Person::department)
                        .filter(unit::equals)
                        .isPresent()
                || people.may(StrategyPermissions.EDIT, unit);
    }

    private BudgetLine line(Allotment allotment, Payer payer) {
        String own = payer.record() == null ? "" : payer.record().toString();
        return new BudgetLine(
                reference(allotment.id()), allotment.label(), allotment.amount().subtract(held(allotment, own)));
    }

    @Override
    public void reserve(Approval request, DepartmentId unit, SubjectRef line, BigDecimal baht) {
        Allotment allotment = allotment(line);
        if (allotment == null || !allotment.department().equals(unit)) {
            throw RuleBroken.at("budget", "strategy.allotment.notOfUnit");
        }
        // the next one waits here and then sees what this one reserves
        entities.refresh(allotment, LockModeType.PESSIMISTIC_WRITE);
        BigDecimal left =
                allotment.amount().subtract(held(allotment, request.subject().toString()));
        if (left.compareTo(baht) < 0) {
            throw RuleBroken.at("amount", "strategy.allotment.notEnough", allotment.label(), Figures.money(left));
        }
        Reservation before = entities.find(Reservation.class, request.id().value());
        var noted = before == null ? null : before.noted();
        Reservation held = before == null ? new Reservation(request) : before;
        held.reserve(allotment, baht);
        if (before == null) {
            entities.persist(held);
        }
        entities.flush();
        audit.note(line, "strategy.allotment." + Reservation.State.RESERVED, noted, held.noted());
    }

    @Override
    public void commit(ApprovalId request) {
        settle(request, Reservation.State.COMMITTED);
    }

    @Override
    public void giveBack(ApprovalId request) {
        settle(request, Reservation.State.GIVEN_BACK);
    }

    private void settle(ApprovalId request, Reservation.State end) {
        Reservation held = entities.find(Reservation.class, request.value());
        if (held != null) {
            var before = held.noted();
            if (held.settle(end)) {
                audit.note(reference(held.allotment()), "strategy.allotment." + end, before, held.noted());
            }
        }
    }

    /** What requests hold of it, but for what one record has reserved and would reserve anew. */
    BigDecimal held(Allotment allotment, String record) {
        return entities.createQuery(
                        "select coalesce(sum(r.amount), 0) from Reservation r where r.allotment = :allotment"
                                + " and (r.state = :committed or r.state = :reserved and r.subject <> :record)",
                        BigDecimal.class)
                .setParameter("allotment", allotment)
                .setParameter("committed", Reservation.State.COMMITTED)
                .setParameter("reserved", Reservation.State.RESERVED)
                .setParameter("record", record)
                .getSingleResult();
    }

    private @Nullable Allotment allotment(SubjectRef line) {
        return line.module().equals("strategy") && line.kind().equals(KIND)
                ? entities.find(Allotment.class, Long.valueOf(line.id()))
                : null;
    }
}
