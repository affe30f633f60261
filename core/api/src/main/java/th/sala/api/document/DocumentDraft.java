package th.sala.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/**
 * A document that is about to be kept.
 *
 * @param title up to 300 characters; blank: the name of the file without its ending
 * @param kind null for none
 * @param department the one it is made in; it stays so when departments change
 * @param records what it belongs to
 */
public record DocumentDraft(
        String title,
        @Nullable DocumentKindName kind,
        DepartmentId department,
        Confidentiality confidentiality,
        DocumentRights rights,
        List<SubjectRef> records) {
    public DocumentDraft {
        records = List.copyOf(records);
    }

    /** A document of a record, not classified. */
    public static DocumentDraft of(SubjectRef record, DepartmentId department, DocumentRights rights) {
        return new DocumentDraft("", null, department, Confidentiality.NORMAL, rights, List.of(record));
    }
}
