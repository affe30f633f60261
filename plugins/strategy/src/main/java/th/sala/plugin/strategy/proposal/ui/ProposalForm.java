package th.sala.plugin.strategy.proposal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Budget;
import th.sala.api.approval.Payer;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.MoneyField;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetLine;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.proposal.ProposalDetail;
import th.sala.plugin.strategy.proposal.ProposalDraft;
import th.sala.plugin.strategy.proposal.ProposalService;
import th.sala.plugin.strategy.proposal.ui.BudgetPicker.PaidFrom;
import th.sala.plugin.strategy.request.ui.RequestForm;
import th.sala.plugin.strategy.request.ui.UndertakingPicker;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** Proposes a project with its budget, or changes what is proposed. */
@Route("strategy/proposals/:id([0-9]+)/edit")
@RouteAlias("strategy/proposals/new")
@RolesAllowed(StrategyPermissions.EDIT)
class ProposalForm extends RequestForm<ProposalDetail, ProposalForm.Entry> {
    private static final int LONGEST = 4000;

    private final ProposalService proposals;
    private final BudgetService budgets;
    private final PlanYears years;
    private final UndertakingChoices undertakings;
    private final People people;
    private final TextField name;
    private final DepartmentPicker department;
    private final UndertakingPicker undertaking;
    private final TextArea reason;
    private final TextArea objective;
    private final MoneyField amount;
    private final BudgetPicker budget;
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;

    ProposalForm(
            ProposalService proposals,
            BudgetService budgets,
            PlanYears years,
            UndertakingChoices undertakings,
            Budget lines,
            People people) {
        super("proposals", "proposal");
        this.proposals = proposals;
        this.budgets = budgets;
        this.years = years;
        this.undertakings = undertakings;
        this.people = people;
        name = new TextField(text("strategy.proposal.name"));
        department = new DepartmentPicker(text("strategy.request.department"), people.scope(StrategyPermissions.EDIT));
        undertaking =
                new UndertakingPicker(text("strategy.proposal.undertaking"), undertakings, DepartmentScope.EVERYWHERE);
        reason = new TextArea(text("strategy.proposal.reason"));
        objective = new TextArea(text("strategy.proposal.objective"));
        amount = new MoneyField(text("strategy.proposal.amountBaht"));
        budget = new BudgetPicker(text("strategy.proposal.budget"), lines);
        from = new BuddhistDatePicker(text("strategy.proposal.from"));
        to = new BuddhistDatePicker(text("strategy.proposal.to"));
        name.setMaxLength(300);
        reason.setMaxLength(LONGEST);
        objective.setMaxLength(LONGEST);
        undertaking.setHelperText(text("strategy.proposal.undertakingHelp"));
        budget.setHelperText(text("strategy.proposal.budgetHelp"));
        addFields();
        department.addValueChangeListener(e -> offerLines());
        from.addValueChangeListener(e -> offerLines());
    }

    private void addFields() {
        field("name", name, Entry::name).required().wide();
        field("department", department, Entry::department).required();
        field("undertaking", undertaking, Entry::undertaking);
        field("reason", reason, Entry::reason).required().wide();
        field("objective", objective, Entry::objective).required().wide();
        field("from", from, Entry::from).required();
        field("to", to, Entry::to).required();
        field("budget", budget, Entry::budget).required();
        field("amount", amount, Entry::amount).required();
    }

    @Override
    protected Optional<ProposalDetail> find(long id) {
        return proposals.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable ProposalDetail proposal) {
        head(people, proposal == null ? null : proposal.head());
    }

    /** The lines are those of the unit in the year it begins. */
    private void offerLines() {
        var record = isNew() ? null : Records.subject(ProposalService.KIND, id());
        var payer = department.isEmpty() || from.isEmpty()
                ? null
                : new Payer(department.getValue(), FiscalYear.of(from.getValue()), record);
        budget.offer(
                payer,
                budgets.lines(QuarterChoice.first(years)).stream()
                        .map(BudgetLine::name)
                        .toList());
    }

    @Override
    protected Entry entry(@Nullable ProposalDetail proposal) {
        if (proposal == null) {
            var own = people.current().department();
            var mine = people.may(StrategyPermissions.EDIT, own) ? own : null;
            return new Entry(0, "", mine, null, "", "", null, null, null, null);
        }
        var values = proposal.values();
        return new Entry(
                proposal.head().version(),
                values.name(),
                values.department(),
                Optional.ofNullable(values.undertaking())
                        .flatMap(undertakings::find)
                        .orElse(null),
                values.reason(),
                values.objective(),
                values.amount(),
                new PaidFrom(values.line(), values.budget(), null),
                values.from(),
                values.to());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                name.getValue(),
                department.getValue(),
                undertaking.getValue(),
                reason.getValue(),
                objective.getValue(),
                amount.getValue(),
                budget.getValue(),
                from.getValue(),
                to.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            return saved(proposals.add(entry.draft()));
        }
        proposals.change(id(), entry.version(), entry.draft());
        return saved(id());
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            String name,
            @Nullable DepartmentId department,
            @Nullable UndertakingChoice undertaking,
            String reason,
            String objective,
            @Nullable BigDecimal amount,
            @Nullable PaidFrom budget,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        ProposalDraft draft() {
            return new ProposalDraft(
                    name,
                    Objects.requireNonNull(department),
                    undertaking == null ? null : undertaking.id(),
                    reason,
                    objective,
                    Objects.requireNonNull(amount),
                    Objects.requireNonNull(budget).label(),
                    budget.line(),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to));
        }
    }
}
