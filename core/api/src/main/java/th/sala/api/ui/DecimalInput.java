package th.sala.api.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text field that holds a decimal number; what is no number stays as typed and is refused in words. */
abstract class DecimalInput<S extends DecimalInput<S>> extends AbstractCompositeField<TextField, S, BigDecimal>
        implements HasLabel, HasHelper, HasValidationProperties, HasValidator<BigDecimal>, Focusable<S>, DraftText {
    private final List<ValidationStatusChangeListener<BigDecimal>> watchers = new ArrayList<>();
    private final int mostDecimals;
    private @Nullable String fault;

    DecimalInput(String label, int mostDecimals) {
        super(null);
        this.mostDecimals = mostDecimals;
        TextField field = getContent();
        field.setLabel(label);
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.ALIGN_RIGHT);
        field.getElement().setAttribute("inputmode", "decimal");
        field.addClassName("sala-number");
        field.addValueChangeListener(e -> typed(e.getValue(), e.isFromClient()));
    }

    /** The number people mean by this, with or without its unit; empty where it is none. */
    abstract Optional<BigDecimal> read(String text);

    /** How the number is shown while nobody types. */
    abstract String format(BigDecimal number);

    /** The reason a number of this kind is refused, or empty. */
    abstract Optional<String> refuse(BigDecimal number);

    /** What to say of text that is no number. */
    abstract String notANumber();

    private void typed(String text, boolean fromClient) {
        if (!fromClient) {
            return;
        }
        BigDecimal before = getValue();
        Optional<BigDecimal> number = read(text);
        fault = text.isBlank() ? null : fault(number);
        if (fault == null) {
            setModelValue(number.orElse(null), true);
            setPresentationValue(number.orElse(null));
        } else {
            setModelValue(null, true);
        }
        if (valueEquals(before, getValue())) {
            // What is typed has changed, though it is no other number: a form keeps it as a draft and marks the field.
            fireEvent(new ComponentValueChangeEvent<>(this, this, before, true));
        }
        var event = new ValidationStatusChangeEvent<>(this, fault == null);
        List.copyOf(watchers).forEach(w -> w.validationStatusChanged(event));
    }

    private @Nullable String fault(Optional<BigDecimal> number) {
        return number.isEmpty()
                ? notANumber()
                : tooFine(number.get()).or(() -> refuse(number.get())).orElse(null);
    }

    private Optional<String> tooFine(BigDecimal number) {
        return number.stripTrailingZeros().scale() > mostDecimals
                ? Optional.of(getTranslation("ui.number.tooManyDecimals", mostDecimals))
                : Optional.empty();
    }

    @Override
    protected void setPresentationValue(@Nullable BigDecimal number) {
        fault = null;
        getContent().setValue(number == null ? "" : format(number));
    }

    @Override
    protected boolean valueEquals(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        return (value, context) -> fault == null ? ValidationResult.ok() : ValidationResult.error(fault);
    }

    @Override
    public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<BigDecimal> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public String draftText() {
        return getContent().getValue();
    }

    @Override
    public void restoreText(String text) {
        getContent().setValue(text);
        typed(text, true);
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        getContent().setRequiredIndicatorVisible(visible);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }
}
