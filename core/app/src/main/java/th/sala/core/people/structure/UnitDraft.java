package th.sala.core.people.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/**
 * A department as somebody wants it to be. Departments are named by their codes, so that a unit can stand below another
 * one that is only planned.
 *
 * @param kind null while nothing is chosen
 * @param parent code of the department above, null at the top
 * @param spendingLimit baht with two decimals, null where nothing is set
 */
public record UnitDraft(
        String code,
        String name,
        String nameEn,
        @Nullable DepartmentKind kind,
        @Nullable String parent,
        @Nullable PersonId head,
        @Nullable PersonId deputy,
        @Nullable BigDecimal spendingLimit) {
    public static final UnitDraft EMPTY = new UnitDraft("", "", "", null, null, null, null, null);

    public UnitDraft {
        spendingLimit = spendingLimit == null ? null : spendingLimit.setScale(2, RoundingMode.HALF_UP);
    }

    UnitDraft clean() {
        return new UnitDraft(
                ThaiText.clean(code),
                ThaiText.clean(name),
                ThaiText.clean(nameEn),
                kind,
                parent,
                head,
                deputy,
                spendingLimit);
    }

    /** The same under others. */
    UnitDraft ledBy(@Nullable PersonId newHead, @Nullable PersonId newDeputy) {
        return new UnitDraft(code, name, nameEn, kind, parent, newHead, newDeputy, spendingLimit);
    }

    /** The same below another unit. */
    public UnitDraft below(@Nullable String newParent) {
        return new UnitDraft(code, name, nameEn, kind, newParent, head, deputy, spendingLimit);
    }
}
