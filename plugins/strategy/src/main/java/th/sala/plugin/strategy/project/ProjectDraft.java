package th.sala.plugin.strategy.project;

import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * A strategic project as a person enters it.
 *
 * @param code key within the fiscal year; never changed after the first save
 * @param units codes of the units as the report prints them, {@code สสพ./ภทส.}
 * @param department who may edit it beside the policy unit, null for nobody
 * @param responsible for whom it waits until it is reported and finished, null for nobody in particular
 */
public record ProjectDraft(
        String code,
        long strategyId,
        int number,
        String name,
        @Nullable String units,
        @Nullable DepartmentId department,
        boolean departmentAssumed,
        String indicator,
        String target,
        @Nullable PersonId responsible) {
    /** Nobody is responsible yet. */
    public ProjectDraft(
            String code,
            long strategyId,
            int number,
            String name,
            @Nullable String units,
            @Nullable DepartmentId department,
            boolean departmentAssumed,
            String indicator,
            String target) {
        this(code, strategyId, number, name, units, department, departmentAssumed, indicator, target, null);
    }

    public ProjectDraft {
        code = code.strip();
        name = name.strip();
        indicator = indicator.strip();
        target = target.strip();
        if (code.isEmpty()) {
            throw RuleBroken.at("code", "strategy.project.codeMissing");
        }
        if (name.isEmpty()) {
            throw RuleBroken.at("name", "strategy.project.nameMissing");
        }
    }
}
