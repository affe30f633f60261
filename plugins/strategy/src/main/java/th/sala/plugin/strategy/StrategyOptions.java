package th.sala.plugin.strategy;

import java.util.List;
import org.springframework.stereotype.Component;
import th.sala.api.module.ModuleOption;
import th.sala.api.module.ModuleOptions;

/** What heads set for the plans of their department. */
@Component
public class StrategyOptions implements ModuleOptions {
    /**
     * A result below this percent of the year's target needs an explanation; 0 for none. The quarterly report asks for one
     * below 50 (P-STRAT-05), a unit may want it earlier.
     */
    public static final ModuleOption EXPLAIN_BELOW = ModuleOption.wholeNumber("strategy.explainBelow", 0, 0, 100);

    @Override
    public List<ModuleOption> options() {
        return List.of(EXPLAIN_BELOW);
    }
}
