package th.sala.api.approval;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/**
 * What a record says when it is put up for approval. It is frozen as it is: what people see, what they decide upon and
 * what is printed is this and not the record.
 *
 * @param title up to 300 characters
 * @param department the unit that asks
 * @param amount baht with two decimals, null where it costs nothing
 * @param budget the budget line it is paid from, as people read it; empty where it costs nothing
 * @param budgetLine the line the amount is reserved of; null where the line is named in words only
 * @param lines what it says, in order; text as people read it; where they are over 100,000 characters together it is refused
 *     in words when it is put up
 * @param attachments documents that go with it, in the version that is newest now; more than 50 are refused in the same
 *     way
 * @param fields values of the subject's own fields, for the conditions of routes
 */
public record ApprovalContent(
        String title,
        DepartmentId department,
        Confidentiality confidentiality,
        @Nullable BigDecimal amount,
        String budget,
        @Nullable SubjectRef budgetLine,
        List<Line> lines,
        List<DocumentId> attachments,
        List<Field> fields) {
    private static final int LONGEST_TITLE = 300;

    /** One line of the content. */
    public record Line(String key, String label, String value) {
        public Line {
            if (key.isBlank() || label.isBlank()) {
                throw new IllegalArgumentException("A line needs a key and a label");
            }
        }
    }

    /**
     * The value of one of the subject's own fields.
     *
     * @param key of {@link ApprovalSubject.Field}
     */
    public record Field(String key, String value) {}

    public ApprovalContent {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
        fields = List.copyOf(fields);
        Set<String> keys = new HashSet<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE || !lines.stream().allMatch(l -> keys.add(l.key()))) {
            throw new IllegalArgumentException("A request needs a title and lines with different keys");
        }
        if (budgetLine != null && (amount == null || amount.signum() <= 0)) {
            throw new IllegalArgumentException("What is paid from a line costs something");
        }
    }

    /** Something not classified that costs nothing. */
    public static ApprovalContent of(String title, DepartmentId department, Line... lines) {
        return new ApprovalContent(
                title, department, Confidentiality.NORMAL, null, "", null, List.of(lines), List.of(), List.of());
    }

    /** The same with what it costs and from which budget line, in words. */
    public ApprovalContent costing(BigDecimal baht, String paidFrom) {
        return new ApprovalContent(
                title, department, confidentiality, baht, paidFrom, null, lines, attachments, fields);
    }

    /** The same with what it costs, to be reserved of this line. */
    public ApprovalContent costing(BigDecimal baht, BudgetLine line) {
        return new ApprovalContent(
                title, department, confidentiality, baht, line.label(), line.ref(), lines, attachments, fields);
    }

    /** The same with documents that go with it. */
    public ApprovalContent with(List<DocumentId> documents) {
        return new ApprovalContent(
                title, department, confidentiality, amount, budget, budgetLine, lines, documents, fields);
    }

    /** The same with values for the conditions of routes. */
    public ApprovalContent where(Field... values) {
        return new ApprovalContent(
                title, department, confidentiality, amount, budget, budgetLine, lines, attachments, List.of(values));
    }
}
