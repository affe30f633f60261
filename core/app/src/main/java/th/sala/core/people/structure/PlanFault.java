package th.sala.core.people.structure;

import java.util.List;
import th.sala.api.RuleBroken;

/**
 * Why a plan cannot be announced as it is.
 *
 * @param unit code of the unit it is about, empty where it is about something else
 * @param field of the form of that unit
 * @param key text that says what is wrong and what to do
 */
public record PlanFault(String unit, String field, String key, List<Object> arguments) {
    public PlanFault {
        arguments = List.copyOf(arguments);
    }

    static PlanFault of(String unit, String field, String key, Object... arguments) {
        return new PlanFault(unit, field, key, List.of(arguments));
    }

    RuleBroken broken() {
        return RuleBroken.at(field, key, arguments.toArray());
    }
}
