package th.sala.plugin.strategy.change.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.MoneyField;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.change.ChangeDetail;
import th.sala.plugin.strategy.change.ChangeDraft;
import th.sala.plugin.strategy.change.ChangeService;
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.request.ui.RequestForm;
import th.sala.plugin.strategy.request.ui.UndertakingPicker;

/** Asks for a change of the plan. */
@Route("strategy/changes/:id([0-9]+)/edit")
@RouteAlias("strategy/changes/new")
@RolesAllowed(StrategyPermissions.EDIT)
class ChangeForm extends RequestForm<ChangeDetail, ChangeForm.Entry> {
    private final ChangeService changes;
    private final UndertakingChoices undertakings;
    private final People people;
    private final UndertakingPicker undertaking;
    private final MoneyField budget;
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;
    private final TextArea reason;
    private @Nullable UndertakingChoice asked;

    ChangeForm(ChangeService changes, UndertakingChoices undertakings, People people) {
        super("changes", "change");
        this.changes = changes;
        this.undertakings = undertakings;
        this.people = people;
        undertaking = new UndertakingPicker(
                text("strategy.change.undertaking"), undertakings, people.scope(StrategyPermissions.EDIT));
        budget = new MoneyField(text("strategy.change.budget"));
        from = new BuddhistDatePicker(text("strategy.change.from"));
        to = new BuddhistDatePicker(text("strategy.change.to"));
        reason = new TextArea(text("strategy.change.reason"));
        reason.setMaxLength(4000);
        budget.setHelperText(text("strategy.change.stays"));
        from.setHelperText(text("strategy.change.stays"));
        to.setHelperText(text("strategy.change.stays"));
        field("undertaking", undertaking, Entry::undertaking).required().wide();
        field("from", from, Entry::from);
        field("to", to, Entry::to);
        field("budget", budget, Entry::budget);
        field("reason", reason, Entry::reason).required().wide();
    }

    @Override
    protected Optional<ChangeDetail> find(long id) {
        return changes.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable ChangeDetail change) {
        head(people, change == null ? null : change.head());
        undertaking.setReadOnly(change != null);
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("undertaking")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> undertakings.find(Long.parseLong(id)))
                .filter(u -> people.may(StrategyPermissions.EDIT, u.department()))
                .orElse(null);
    }

    @Override
    protected Entry entry(@Nullable ChangeDetail change) {
        if (change == null) {
            return new Entry(0, asked, null, null, null, "");
        }
        var values = change.values();
        return new Entry(
                change.head().version(),
                undertakings.find(values.undertaking()).orElse(null),
                values.to().budget(),
                values.to().startsOn(),
                values.to().endsOn(),
                values.reason());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                undertaking.getValue(),
                budget.getValue(),
                from.getValue(),
                to.getValue(),
                reason.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            return saved(changes.add(entry.draft()));
        }
        changes.change(id(), entry.version(), entry.draft());
        return saved(id());
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            @Nullable UndertakingChoice undertaking,
            @Nullable BigDecimal budget,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String reason) {
        ChangeDraft draft() {
            return new ChangeDraft(Objects.requireNonNull(undertaking).id(), reason, new PlanFrame(budget, from, to));
        }
    }
}
