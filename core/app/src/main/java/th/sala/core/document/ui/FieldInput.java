package th.sala.core.document.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.core.document.DocumentKind;

/** What a field of a kind is shown as. */
final class FieldInput {
    private FieldInput() {}

    static String shown(DocumentKind.Field field, String value, Locale language) {
        if (value.isEmpty()) {
            return "-";
        }
        return switch (field.type()) {
            case DATE -> ThaiDates.full(LocalDate.parse(value), language);
            case NUMBER -> Figures.decimal(new BigDecimal(value), 0, new BigDecimal(value).scale());
            case TEXT, CHOICE -> value;
        };
    }
}
