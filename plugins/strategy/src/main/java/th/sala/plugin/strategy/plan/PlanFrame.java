package th.sala.plugin.strategy.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an undertaking may cost and when it runs; changed by an approved change of the plan and in no other way.
 *
 * @param budget baht, null where the plan does not say; the days likewise
 */
@Embeddable
public record PlanFrame(
        @Nullable @Column(precision = 18, scale = 2) BigDecimal budget,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    public static final PlanFrame UNKNOWN = new PlanFrame(null, null, null);

    public PlanFrame {
        budget = budget == null ? null : budget.setScale(2, RoundingMode.HALF_UP);
    }

    /** This one with what the other says in place of it. */
    public PlanFrame changed(PlanFrame by) {
        return new PlanFrame(
                by.budget == null ? budget : by.budget,
                by.startsOn == null ? startsOn : by.startsOn,
                by.endsOn == null ? endsOn : by.endsOn);
    }
}
