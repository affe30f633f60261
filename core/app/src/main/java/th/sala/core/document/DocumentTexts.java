package th.sala.core.document;

import java.util.Optional;
import th.sala.api.document.DocumentId;

/** The text that was read out of documents; what is written here is searched when the document's entry is written next. */
public interface DocumentTexts {
    /** The text of a version; empty where none was read yet, or there is none in it. */
    Optional<String> of(DocumentId document, int version);
}
