package th.sala.plugin.strategy.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.FiscalYear;

/**
 * A budget line of a unit as a person enters it.
 *
 * @param code key within the unit and year; neither of them is changed after the first save
 * @param amount allotted baht, 0 or more
 */
public record AllotmentDraft(FiscalYear year, DepartmentId department, String code, String name, BigDecimal amount) {
    public AllotmentDraft {
        code = code.strip();
        name = name.strip();
        if (code.isEmpty()) {
            throw RuleBroken.at("code", "strategy.allotment.codeMissing");
        }
        if (name.isEmpty()) {
            throw RuleBroken.at("name", "strategy.allotment.nameMissing");
        }
        if (amount.signum() < 0) {
            throw RuleBroken.at("amount", "strategy.allotment.negative");
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    boolean hasKeyOf(AllotmentDraft other) {
        return year.equals(other.year()) && department.equals(other.department()) && code.equals(other.code());
    }
}
