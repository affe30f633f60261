package th.sala.core.document;

import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;

/**
 * Says of the records a capability keeps who may open what is pinned to them: the one version, not its document. What is
 * pinned to records nobody answers for is seen by who may see its document.
 */
@FunctionalInterface
public interface EvidenceReaders {
    /** Whether the signed-in person has to do with that record so that the version may be opened; false for records of others. */
    boolean mayOpen(SubjectRef subject, DocumentId document, int version);
}
