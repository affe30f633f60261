package th.sala.plugin.strategy.budget.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
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
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.MoneyField;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetDetail;
import th.sala.plugin.strategy.budget.BudgetDraft;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;
import th.sala.plugin.strategy.ui.RecordAddress;

/** A budget category: its plan for the year and what was disbursed by the end of the quarter. */
@Route("strategy/budget/:id([0-9]+)/edit")
@RouteAlias("strategy/budget/new")
@RolesAllowed(StrategyPermissions.EDIT)
class BudgetForm extends FormScreen<BudgetForm.Entry> implements BeforeEnterObserver {
    private final BudgetService budget;
    private final PlanYears years;
    private final TextField code;
    private final TextField name;
    private final IntegerField number;
    private final MoneyField plan;
    private final MoneyField disbursed;
    private long id = -1;
    private @Nullable Quarter quarter;

    BudgetForm(BudgetService budget, PlanYears years, People people) {
        if (!people.scope(StrategyPermissions.EDIT).everywhere()) {
            throw new NotAllowed(StrategyPermissions.EDIT);
        }
        this.budget = budget;
        this.years = years;
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
        quarter = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        if (event.getRouteParameters().get("id").isEmpty()) {
            title(text("strategy.budget.add"));
            return;
        }
        id = RecordAddress.id(event);
        detail().ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(BudgetDetail detail) {
        quarter = detail.quarter();
        code.setReadOnly(true);
        title(detail.values().name());
    }

    private void title(String heading) {
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.budget.heading", PlanWords.year(quarter().year())), wayBack());
        crumb(heading, null);
        heading(heading);
        context(text("strategy.cumulative", quarter().number(), PlanWords.span(quarter())));
    }

    private Optional<BudgetDetail> detail() {
        return budget.find(id, quarter().number());
    }

    private Quarter quarter() {
        return Objects.requireNonNull(quarter);
    }

    @Override
    protected boolean isNew() {
        return id < 0;
    }

    @Override
    protected Entry load() {
        return detail().map(Entry::of)
                .orElseGet(() -> new Entry(null, "", "", budget.lines(quarter()).size() + 1, null, null));
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
        return QuarterChoice.address("strategy/budget", quarter());
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
