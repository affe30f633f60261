package th.sala.api.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of baht, two decimals; the value has always scale 2, or is null where nothing is typed.
 *
 * <p>Accepts grouping commas, Thai digits and the unit; refuses more than two decimals instead of rounding silently.
 */
public final class MoneyField extends DecimalInput<MoneyField> {
    private boolean negativeAllowed;

    public MoneyField(String label) {
        super(label, 2);
    }

    /** Amounts below zero, for corrections, are accepted too. */
    public MoneyField withNegative() {
        negativeAllowed = true;
        return this;
    }

    @Override
    Optional<BigDecimal> read(String text) {
        return th.sala.api.text.Figures.parseBaht(text);
    }

    @Override
    String format(BigDecimal number) {
        return Figures.decimal(number, 2, 2);
    }

    @Override
    Optional<String> refuse(BigDecimal number) {
        if (number.signum() < 0 && !negativeAllowed) {
            return Optional.of(getTranslation("ui.money.negative"));
        }
        return number.abs().compareTo(th.sala.api.text.Figures.LARGEST_BAHT) > 0
                ? Optional.of(getTranslation("ui.money.tooLarge", format(th.sala.api.text.Figures.LARGEST_BAHT)))
                : Optional.empty();
    }

    @Override
    String notANumber() {
        return getTranslation("ui.money.notANumber");
    }

    @Override
    protected void setModelValue(@org.jspecify.annotations.Nullable BigDecimal value, boolean fromClient) {
        super.setModelValue(value == null ? null : value.setScale(2, RoundingMode.UNNECESSARY), fromClient);
    }
}
