package th.sala.plugin.strategy.change;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.request.RequestRow;

/** A change of what an undertaking may cost or when it runs. */
@Entity
@Table(name = "strategy_change")
class PlanChange extends RequestRow {
    private long undertakingId;
    private String name = "";
    private String reason = "";

    @Embedded
    @AttributeOverride(name = "budget", column = @Column(name = "budget_before", precision = 18, scale = 2))
    @AttributeOverride(name = "startsOn", column = @Column(name = "starts_before"))
    @AttributeOverride(name = "endsOn", column = @Column(name = "ends_before"))
    private @Nullable PlanFrame before;

    @Embedded
    @AttributeOverride(name = "budget", column = @Column(name = "budget_after", precision = 18, scale = 2))
    @AttributeOverride(name = "startsOn", column = @Column(name = "starts_after"))
    @AttributeOverride(name = "endsOn", column = @Column(name = "ends_after"))
    private @Nullable PlanFrame wanted;

    protected PlanChange() {}

    PlanChange(UndertakingChoice undertaking, ChangeDraft draft, PlanFrame now) {
        super(undertaking.fiscalYear(), undertaking.department());
        undertakingId = undertaking.id();
        name = undertaking.label();
        change(draft, now);
    }

    void change(ChangeDraft draft, PlanFrame now) {
        wanted = draft.to();
        reason = draft.reason();
        asOf(now);
    }

    /** Takes what the plan says now as what it is changed from. */
    void asOf(PlanFrame now) {
        PlanFrame after = now.changed(wanted());
        if (after.equals(now)) {
            throw RuleBroken.at("budget", "strategy.change.nothing");
        }
        if (after.startsOn() != null && after.endsOn() != null && after.endsOn().isBefore(after.startsOn())) {
            throw RuleBroken.at("to", "strategy.request.endsBefore");
        }
        before = now;
    }

    PlanFrame before() {
        return before == null ? PlanFrame.UNKNOWN : before;
    }

    private PlanFrame wanted() {
        return wanted == null ? PlanFrame.UNKNOWN : wanted;
    }

    PlanFrame after() {
        return before().changed(wanted());
    }

    ChangeDraft draft() {
        return new ChangeDraft(undertakingId, reason, wanted());
    }

    long undertaking() {
        return undertakingId;
    }

    @Override
    public String name() {
        return name;
    }
}
