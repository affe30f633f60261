package th.sala.core.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Budget;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Payer;
import th.sala.api.people.OpenToAll;
import th.sala.core.module.RunningModules;

/** What requests reserve of the budget lines that modules keep, and what became of it. */
@Service
@OpenToAll("the module that keeps the lines says who sees them")
class Budgets implements Budget {
    private final ObjectProvider<BudgetLines> ofCore;
    private final RunningModules modules;
    private final JdbcClient database;

    Budgets(ObjectProvider<BudgetLines> ofCore, RunningModules modules, JdbcClient database) {
        this.ofCore = ofCore;
        this.modules = modules;
        this.database = database;
    }

    @Override
    public List<BudgetLine> lines(Payer payer, String text, int offset, int limit) {
        return Stream.concat(Stream.of(Subjects.CORE), modules.all().stream().map(module -> module.id()))
                .flatMap(module -> keeper(module).stream())
                .flatMap(keeper -> keeper.lines(payer, text, 0, offset + limit).stream())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<BudgetLine> find(SubjectRef line, Payer payer) {
        return keeper(line.module()).flatMap(keeper -> keeper.find(line, payer));
    }

    /** Reserves what the round costs in place of what the one before it did. The caller holds the request. */
    void reserve(Request request, ApprovalContent content) {
        SubjectRef line = content.budgetLine();
        all(request.id()).stream()
                .filter(row -> row.state() == Reserved.State.RESERVED)
                .filter(row -> line == null || !row.line().module().equals(line.module()))
                .forEach(row -> settle(request.id(), row, Reserved.State.GIVEN_BACK));
        if (line != null) {
            keeper(line.module())
                    .orElseThrow(() -> RuleBroken.at("budget", "approval.rule.budgetAway"))
                    .reserve(request.told(), content.department(), line, Objects.requireNonNull(content.amount()));
            write(request.id(), new Reserved(line, content.amount(), Reserved.State.RESERVED, true));
        }
    }

    /** What was reserved is committed or free again; while a request is mended it stays reserved. */
    void end(Approval request) {
        all(request.id()).stream()
                .filter(row -> row.state() == Reserved.State.RESERVED)
                .forEach(row -> settle(request.id(), row, Reserved.State.after(request.state())));
    }

    private void settle(ApprovalId id, Reserved row, Reserved.State state) {
        Optional<BudgetLines> keeper = keeper(row.line().module());
        write(id, new Reserved(row.line(), row.baht(), state, keeper.isPresent()));
        keeper.ifPresent(k -> tell(k, id, state));
    }

    private static void tell(BudgetLines keeper, ApprovalId id, Reserved.State state) {
        if (state == Reserved.State.COMMITTED) {
            keeper.commit(id);
        } else {
            keeper.giveBack(id);
        }
    }

    boolean areKeptBy(String module) {
        return keeper(module).isPresent();
    }

    /** Those of which the module has not heard what became of its money. */
    List<ApprovalId> untold(String module, ApprovalId after, int limit) {
        return database.sql("select approval_id from core_approval_budget where told = 0 and module = ?"
                        + " and approval_id > ? order by approval_id limit ?")
                .params(module, after.value(), limit)
                .query((row, number) -> new ApprovalId(row.getLong("approval_id")))
                .list();
    }

    /** Tells the module what became of its money, unless it has heard of it meanwhile. The caller holds the request. */
    void tell(String module, ApprovalId id) {
        all(id).stream()
                .filter(row -> row.line().module().equals(module) && !row.told())
                .forEach(row -> settle(id, row, row.state()));
    }

    /** What the request holds of the line it names. */
    Optional<Reserved> of(ApprovalId id, ApprovalContent content) {
        return content.budgetLine() == null
                ? Optional.empty()
                : all(id).stream()
                        .filter(row -> row.line().equals(content.budgetLine()))
                        .findFirst();
    }

    private Optional<BudgetLines> keeper(String module) {
        return module.equals(Subjects.CORE)
                ? ofCore.orderedStream().findFirst()
                : modules.find(module)
                        .flatMap(
                                m -> m.contributions(BudgetLines.class).stream().findFirst());
    }

    private List<Reserved> all(ApprovalId id) {
        return database.sql("select * from core_approval_budget where approval_id = ? order by module")
                .param(id.value())
                .query((row, number) -> new Reserved(
                        new SubjectRef(row.getString("module"), row.getString("kind"), row.getString("line_id")),
                        row.getBigDecimal("amount"),
                        Reserved.State.valueOf(row.getString("state")),
                        row.getBoolean("told")))
                .list();
    }

    private void write(ApprovalId id, Reserved reserved) {
        database.sql("""
                insert into core_approval_budget (approval_id, module, kind, line_id, amount, state, told)
                values (:id, :module, :kind, :line, :amount, :state, :told)
                on duplicate key update kind = :kind, line_id = :line, amount = :amount, state = :state, told = :told
                """)
                .param("id", id.value())
                .param("module", reserved.line().module())
                .param("kind", reserved.line().kind())
                .param("line", reserved.line().id())
                .param("amount", reserved.baht())
                .param("state", reserved.state().name())
                .param("told", reserved.told())
                .update();
    }
}
