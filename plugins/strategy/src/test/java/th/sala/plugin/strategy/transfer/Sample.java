package th.sala.plugin.strategy.transfer;

import th.sala.api.work.Progress;
import th.sala.plugin.strategy.PlanContext;

/** Brings the sample quarter in, for tests outside of this package. */
public final class Sample {
    private Sample() {}

    public static void load(PlanContext context) {
        context.inTransaction(() -> context.get(PlanImport.class).apply(DemoRows.sample(), Progress.UNWATCHED));
    }
}
