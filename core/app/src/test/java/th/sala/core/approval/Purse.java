package th.sala.core.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Payer;
import th.sala.api.people.DepartmentId;

/** Two budget lines of the tests with 100,000 baht each, and what the module that keeps them was told. */
final class Purse implements BudgetLines {
    static final BigDecimal ALLOTTED = new BigDecimal("100000.00");

    final List<String> told = new ArrayList<>();
    private final Map<ApprovalId, Held> held = new HashMap<>();

    private record Held(SubjectRef line, BigDecimal baht) {}

    void empty() {
        told.clear();
        held.clear();
    }

    static BudgetLine line(String id) {
        return new BudgetLine(new SubjectRef("core", "purse", id), "รายการ " + id, ALLOTTED);
    }

    BigDecimal left(String id) {
        return held.values().stream()
                .filter(h -> h.line().equals(line(id).ref()))
                .map(Held::baht)
                .reduce(ALLOTTED, BigDecimal::subtract);
    }

    @Override
    public List<BudgetLine> lines(Payer payer, String text, int offset, int limit) {
        return List.of(line("a"), line("b")).stream()
                .filter(line -> line.label().contains(text))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<BudgetLine> find(SubjectRef line, Payer payer) {
        return lines(payer, "", 0, 2).stream().filter(l -> l.ref().equals(line)).findFirst();
    }

    @Override
    public void reserve(Approval request, DepartmentId unit, SubjectRef line, BigDecimal baht) {
        held.remove(request.id());
        if (left(line.id()).compareTo(baht) < 0) {
            throw RuleBroken.at("amount", "test.notEnough");
        }
        held.put(request.id(), new Held(line, baht));
        told.add("reserved " + line.id());
    }

    @Override
    public void commit(ApprovalId request) {
        told.add("committed");
    }

    @Override
    public void giveBack(ApprovalId request) {
        held.remove(request);
        told.add("given back");
    }
}
