package th.sala.plugin.strategy.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A strategic project with its standing at the end of the chosen quarter.
 *
 * @param percent null where none was given
 */
public record ProjectRow(
        long id,
        String code,
        int number,
        String strategyCode,
        int strategyNumber,
        String strategyName,
        String name,
        @Nullable String units,
        String indicator,
        String target,
        @Nullable BigDecimal percent,
        @Nullable String narrative) {}
