package th.sala.core.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * A kind of document: what is to be said of it and how long it is kept.
 *
 * @param code of the office, or {@code module.name} where a module brings it
 * @param keptYears null: for good
 * @param keptFrom what the years count from
 * @param active whether new documents can be of it
 */
public record DocumentKind(
        long id,
        String code,
        String name,
        String nameEn,
        @Nullable Integer keptYears,
        KeptFrom keptFrom,
        boolean active,
        int version,
        List<Field> fields) {
    public DocumentKind {
        fields = List.copyOf(fields);
    }

    /** What the years a document is kept count from. */
    public enum KeptFrom {
        /** The day it was added. */
        ADDED,
        /** The day its matter ended, once somebody has said so. */
        CLOSED,
        /** The last day of the fiscal year it was added in. */
        FISCAL_YEAR
    }

    /**
     * Something that is asked of documents of the kind.
     *
     * @param choices of a field with choices; else empty
     */
    public record Field(long id, String name, String nameEn, Type type, List<String> choices, boolean required) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** What a field takes; values are kept as text, days in ISO form, numbers with a point. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE;

        void check(String name, String value, Field field) {
            try {
                switch (this) {
                    case NUMBER -> new BigDecimal(value);
                    case DATE -> LocalDate.parse(value);
                    case CHOICE -> {
                        if (!field.choices().contains(value)) {
                            throw RuleBroken.at(name, "document.rule.choice");
                        }
                    }
                    case TEXT -> {}
                }
            } catch (NumberFormatException wrong) {
                throw RuleBroken.at(name, "document.rule.number");
            } catch (DateTimeParseException wrong) {
                throw RuleBroken.at(name, "document.rule.date");
            }
        }
    }
}
