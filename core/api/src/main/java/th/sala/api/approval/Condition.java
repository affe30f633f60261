package th.sala.api.approval;

import java.math.BigDecimal;
import java.util.List;

/**
 * When a step is taken: a field of the request compared with what the route says.
 *
 * @param field {@link #AMOUNT}, {@link #DEPARTMENT} or the key of one of the subject's own fields
 * @param values one number for a limit, one or more texts else
 */
public record Condition(String field, Operator operator, List<String> values) {
    /** The amount asked for, in baht. */
    public static final String AMOUNT = "amount";

    /** Code of the unit that asks. */
    public static final String DEPARTMENT = "department";

    /** How a field is compared. */
    public enum Operator {
        /** More than the number; not so where the request has none. */
        ABOVE,
        /** The number or less; so too where the request has none. */
        AT_MOST,
        /** One of the values. */
        IS,
        /** None of the values. */
        IS_NOT
    }

    public Condition {
        values = List.copyOf(values);
        boolean limit = operator == Operator.ABOVE || operator == Operator.AT_MOST;
        if (field.isBlank() || values.isEmpty() || limit && values.size() > 1) {
            throw new IllegalArgumentException("A condition needs a field and what it is compared with");
        }
        if (limit) {
            new BigDecimal(values.getFirst());
        }
    }

    /** @param baht such as {@code 5000000} */
    public static Condition amountAbove(String baht) {
        return new Condition(AMOUNT, Operator.ABOVE, List.of(baht));
    }

    public static Condition is(String field, String... values) {
        return new Condition(field, Operator.IS, List.of(values));
    }

    /** Whether it holds for a field with this text; empty where the request has none. */
    public boolean holds(String text) {
        return switch (operator) {
            case ABOVE -> !text.isEmpty() && compared(text) > 0;
            case AT_MOST -> text.isEmpty() || compared(text) <= 0;
            case IS -> values.contains(text);
            case IS_NOT -> !values.contains(text);
        };
    }

    private int compared(String text) {
        return new BigDecimal(text).compareTo(new BigDecimal(values.getFirst()));
    }
}
