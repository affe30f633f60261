package th.sala.core.document;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.core.document.text.TextRead;
import th.sala.core.search.OutOfDate;

/** Lets the text of a file be found: it comes some time after the file, and the entries of its documents are told anew. */
@Component
class TextsFound {
    private final DocumentsFound documents;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    TextsFound(DocumentsFound documents, JdbcClient database, ApplicationEventPublisher events) {
        this.documents = documents;
        this.database = database;
        this.events = events;
    }

    @EventListener
    void on(TextRead read) {
        List<Long> ids = database.sql("select d.id from core_document d join core_document_version v"
                        + " on v.document_id = d.id and v.number = d.latest where v.hash = ?")
                .param(read.hash())
                .query(Long.class)
                .list();
        events.publishEvent(new OutOfDate(documents.kind(), ids));
    }
}
