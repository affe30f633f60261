package th.sala.core.document;

import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;

/** What the screens of the core do with versions beside what modules may. */
public interface Versions {
    /**
     * Makes an earlier version the newest again, as one of its own.
     *
     * @param known number of the newest version the person saw
     * @throws StaleVersion where somebody added a version meanwhile
     */
    DocumentVersion restore(DocumentId document, int known, int number);
}
