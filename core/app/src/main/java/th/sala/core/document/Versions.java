package th.sala.core.document;

import java.util.Optional;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.core.document.check.Refusal;

/** What the screens of the core do with versions beside what modules may. */
public interface Versions {
    /**
     * Makes an earlier version the newest again, as one of its own.
     *
     * @param known number of the newest version the person saw
     * @throws StaleVersion where somebody added a version meanwhile
     */
    DocumentVersion restore(DocumentId document, int known, int number);

    /** Why a version was refused; empty where it was not, or where its document may not be seen. */
    Optional<Refusal> refusal(DocumentId document, int number);
}
