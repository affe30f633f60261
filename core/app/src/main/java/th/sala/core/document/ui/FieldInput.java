package th.sala.core.document.ui;

import java.time.LocalDate;
import java.util.Locale;
import th.sala.api.time.ThaiDates;
import th.sala.core.document.DocumentKind;

/** What a field of a kind is shown as. */
final class FieldInput {
    private FieldInput() {}

    static String shown(DocumentKind.Field field, String value, Locale language) {
        if (value.isEmpty()) {
            return "-";
        }
        return field.type() == DocumentKind.Type.DATE ? ThaiDates.full(LocalDate.parse(value), language) : value;
    }
}
