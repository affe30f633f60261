package th.sala.plugin.strategy.plan;

import th.sala.api.people.DepartmentId;

/** An undertaking to be chosen in a form. */
public record UndertakingChoice(long id, int fiscalYear, String code, String name, DepartmentId department) {
    public String label() {
        return code + " " + name;
    }
}
