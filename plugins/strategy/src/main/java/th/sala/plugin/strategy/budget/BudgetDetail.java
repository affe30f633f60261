package th.sala.plugin.strategy.budget;

import org.jspecify.annotations.Nullable;
import th.sala.api.time.Quarter;

/**
 * A category with its use in one quarter, for the form.
 *
 * @param version state of the category the person saw
 * @param useVersion state of the quarter's amount the person saw, null where there was none
 */
public record BudgetDetail(long id, int version, @Nullable Integer useVersion, Quarter quarter, BudgetDraft values) {}
