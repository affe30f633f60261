package th.sala.plugin.strategy.plan;

import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * An undertaking as a person enters it.
 *
 * @param code key within the fiscal year; never changed after the first save
 * @param groupName name under which the report gathers equal items, null to stand alone
 * @param target what is to be reached, in words
 * @param activityAssumed the activity is not known from a paper
 * @param departmentAssumed the department is not known from a paper
 * @param responsible for whom it waits until it is reported and finished, null for nobody in particular
 */
public record UndertakingDraft(
        String code,
        UndertakingKind kind,
        String name,
        long activityId,
        boolean activityAssumed,
        @Nullable String groupName,
        @Nullable String target,
        DepartmentId department,
        boolean departmentAssumed,
        @Nullable PersonId responsible) {
    /** Nobody is responsible yet. */
    public UndertakingDraft(
            String code,
            UndertakingKind kind,
            String name,
            long activityId,
            boolean activityAssumed,
            @Nullable String groupName,
            @Nullable String target,
            DepartmentId department,
            boolean departmentAssumed) {
        this(code, kind, name, activityId, activityAssumed, groupName, target, department, departmentAssumed, null);
    }

    public UndertakingDraft {
        code = code.strip();
        name = name.strip();
        if (code.isEmpty()) {
            throw RuleBroken.at("code", "strategy.undertaking.codeMissing");
        }
        if (name.isEmpty()) {
            throw RuleBroken.at("name", "strategy.undertaking.nameMissing");
        }
    }
}
