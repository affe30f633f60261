package th.sala.plugin.strategy.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * A line of the list of undertakings with its standing at the end of the chosen quarter.
 *
 * @param output number of the output its activity belongs to
 * @param activity number of the activity within the output
 * @param responsibleId null where nobody is named
 * @param percent of the 12-month target, null where nobody judged it
 * @param reported whether anything was reported for the quarter
 * @param band null where none is known
 */
public record UndertakingRow(
        long id,
        String code,
        String name,
        UndertakingKind kind,
        int output,
        int activity,
        long departmentId,
        boolean departmentAssumed,
        @Nullable Long responsibleId,
        boolean reported,
        @Nullable Band band,
        @Nullable BigDecimal percent) {
    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public @Nullable PersonId responsible() {
        return responsibleId == null ? null : new PersonId(responsibleId);
    }
}
