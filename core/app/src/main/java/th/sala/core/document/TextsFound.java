package th.sala.core.document;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.search.SearchEntries;
import th.sala.core.document.text.TextRead;

/** Lets the text of a file be found: it comes some time after the file, and the entries of its documents are told anew. */
@Component
class TextsFound {
    private final DocumentsFound documents;
    private final SearchEntries entries;
    private final TransactionTemplate transaction;

    TextsFound(DocumentsFound documents, SearchEntries entries, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(TextRead read) {
        transaction.executeWithoutResult(status -> entries.putAll(documents.withFile(read.hash())));
    }
}
