package th.sala.core.document;

import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Confidentiality;

/**
 * A version whose document the signed-in person may see.
 *
 * @param title of the document
 */
public record DocumentFile(DocumentVersion version, String title, Confidentiality confidentiality) {
    public boolean isReady() {
        return version.state() == DocumentVersion.State.READY;
    }

    public boolean isClassified() {
        return confidentiality != Confidentiality.NORMAL;
    }
}
