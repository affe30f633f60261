package th.sala.plugin.strategy.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/**
 * A strategic project with its standing at the end of the chosen quarter.
 *
 * @param percent null where none was given
 * @param responsibleId null where nobody is named
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
        @Nullable String narrative,
        @Nullable Long responsibleId) {
    public @Nullable PersonId responsible() {
        return responsibleId == null ? null : new PersonId(responsibleId);
    }
}
