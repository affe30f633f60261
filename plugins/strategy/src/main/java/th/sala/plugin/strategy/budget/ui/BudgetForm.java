package th.sala.plugin.strategy.budget.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.MoneyField;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetDetail;
import th.sala.plugin.strategy.budget.BudgetDraft;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.ui.PlanForm;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** A budget category: its plan for the year and what was disbursed by the end of the quarter. */
@Route("strategy/budget/:id([0-9]+)/edit")
@RouteAlias("strategy/budget/new")
@RolesAllowed(StrategyPermissions.EDIT)
class BudgetForm extends PlanForm<BudgetDetail, BudgetForm.Entry> {
    private final BudgetService budget;
    private final PlanYears years;
    private final People people;
    private final TextField code;
    private final TextField name;
    private final IntegerField number;
    private final MoneyField plan;
    private final MoneyField disbursed;
    private @Nullable Quarter asked;

    BudgetForm(BudgetService budget, PlanYears years, People people) {
        super("budget");
        if (!people.scope(StrategyPermissions.EDIT).everywhere()) {
            throw new NotAllowed(StrategyPermissions.EDIT);
        }
        this.budget = budget;
        this.years = years;
        this.people = people;
        code = new TextField(text("strategy.budget.code"));
        name = new TextField(text("strategy.budget.category"));
        number = new IntegerField(text("strategy.number"));
        plan = new MoneyField(text("strategy.budget.planBaht"));
        disbursed = new MoneyField(text("strategy.budget.disbursedBaht")).withNegative();
        code.setMaxLength(40);
        name.setMaxLength(300);
        number.setMin(1);
        number.setHelperText(text("strategy.numberHelp"));
        field("name", name, Entry::name).required().wide();
        field("code", code, Entry::code).required();
        field("number", number, Entry::number).required();
        field("plan", plan, Entry::plan).required();
        field("disbursed", disbursed, Entry::disbursed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        super.beforeEnter(event);
    }

    private Quarter asked() {
        return Objects.requireNonNull(asked);
    }

    @Override
    protected Optional<BudgetDetail> find(long id) {
        return budget.find(id, asked().number());
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable BudgetDetail detail) {
        if (detail == null) {
            head(asked(), text("strategy.budget.add"));
            if (years.names(quarter().year()).isEmpty()) {
                unready(people, "strategy.budget.yearMissing");
            }
        } else {
            head(detail.quarter(), detail.values().name());
            code.setReadOnly(true);
        }
        context(text("strategy.cumulative", quarter().number(), PlanWords.span(quarter())));
    }

    @Override
    protected Entry entry(@Nullable BudgetDetail detail) {
        return detail == null
                ? new Entry(null, "", "", budget.lines(quarter()).size() + 1, null, null)
                : Entry.of(detail);
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().seen(),
                code.getValue(),
                name.getValue(),
                number.getValue(),
                plan.getValue(),
                disbursed.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (entry.seen() == null) {
            budget.add(quarter(), entry.draft());
        } else {
            budget.change(entry.seen(), entry.draft());
        }
        return new Saved(text("strategy.budget.saved", entry.name()), wayBack());
    }

    @Override
    protected String wayBack() {
        return toList();
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            @Nullable BudgetDetail seen,
            String code,
            String name,
            @Nullable Integer number,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal disbursed) {
        static Entry of(BudgetDetail detail) {
            var values = detail.values();
            return new Entry(detail, values.code(), values.name(), values.number(), values.plan(), values.disbursed());
        }

        BudgetDraft draft() {
            return new BudgetDraft(code, Objects.requireNonNull(number), name, Objects.requireNonNull(plan), disbursed);
        }
    }
}
