package th.sala.api.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/**
 * A document the signed-in person may see.
 *
 * @param kind code of its kind, null for none
 * @param latest its newest version
 * @param trashedAt when it was put into the trash, null where it was not
 * @param version of what is said about it; rises with every change
 */
public record Document(
        DocumentId id,
        String title,
        @Nullable String kind,
        DepartmentId department,
        Confidentiality confidentiality,
        DocumentVersion latest,
        Instant changedAt,
        @Nullable Instant trashedAt,
        int version) {}
