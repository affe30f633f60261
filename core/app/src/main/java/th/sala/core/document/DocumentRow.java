package th.sala.core.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * A document as the database has it.
 *
 * @param kind code, null for none
 * @param folder null: directly below the department, or on records only
 * @param filed whether it stands in the folders of its department
 * @param latest number of the newest version
 */
record DocumentRow(
        DocumentId id,
        String title,
        @Nullable String kind,
        DepartmentId department,
        @Nullable Long folder,
        boolean filed,
        DocumentRights rights,
        Confidentiality confidentiality,
        int fiscalYear,
        int latest,
        PersonId addedBy,
        Instant addedAt,
        Instant changedAt,
        @Nullable LocalDate closedOn,
        @Nullable Instant trashedAt,
        @Nullable Instant destroyedAt,
        int version) {
    SubjectRef reference() {
        return reference(id);
    }

    static SubjectRef reference(DocumentId id) {
        return new SubjectRef("core", "document", Long.toString(id.value()));
    }

    Document with(DocumentVersion newest) {
        return new Document(id, title, kind, department, confidentiality, newest, changedAt, trashedAt, version);
    }
}
