package th.sala.core.document;

import java.util.Optional;
import th.sala.api.document.DocumentId;

/**
 * The text that was read out of documents. An entry takes it in whenever it is written: with every act noted on the
 * document, and when whoever has read a text puts {@link DocumentsFound#of} into the entries.
 */
public interface DocumentTexts {
    /** The text of a version; empty where none was read yet, or there is none in it. */
    Optional<String> of(DocumentId document, int version);
}
