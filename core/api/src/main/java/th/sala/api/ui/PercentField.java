package th.sala.api.ui;

import java.math.BigDecimal;
import java.util.Optional;

/** A percent, 0 or more, at most four decimals; may be empty (unknown) and may exceed 100. Kept as typed. */
public final class PercentField extends DecimalInput<PercentField> {
    public PercentField(String label) {
        super(label, 4);
        var sign = new com.vaadin.flow.component.html.Span("%");
        sign.getElement().setAttribute("aria-hidden", "true");
        getContent().setSuffixComponent(sign);
    }

    @Override
    Optional<BigDecimal> read(String text) {
        return th.sala.api.text.Figures.parsePercent(text);
    }

    @Override
    String format(BigDecimal number) {
        return Figures.decimal(number, 0, 4);
    }

    @Override
    Optional<String> refuse(BigDecimal number) {
        if (number.signum() < 0) {
            return Optional.of(getTranslation("ui.percent.negative"));
        }
        return number.compareTo(th.sala.api.text.Figures.LARGEST_PERCENT) > 0
                ? Optional.of(getTranslation("ui.percent.tooLarge", format(th.sala.api.text.Figures.LARGEST_PERCENT)))
                : Optional.empty();
    }

    @Override
    String notANumber() {
        return getTranslation("ui.percent.notANumber");
    }
}
