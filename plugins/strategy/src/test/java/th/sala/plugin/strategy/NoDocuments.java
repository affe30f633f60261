package th.sala.plugin.strategy;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.document.Evidence;
import th.sala.api.document.SentFile;

/** A portal without documents. */
final class NoDocuments implements Documents {
    @Override
    public DocumentId add(DocumentDraft draft, SentFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentVersion addVersion(DocumentId document, int known, String comment, SentFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Document> find(DocumentId document) {
        return Optional.empty();
    }

    @Override
    public List<Document> of(SubjectRef record) {
        return List.of();
    }

    @Override
    public List<DocumentVersion> versions(DocumentId document) {
        return List.of();
    }

    @Override
    public InputStream open(DocumentId document, int version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void attach(DocumentId document, SubjectRef record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void detach(DocumentId document, SubjectRef record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Evidence pin(SubjectRef record, DocumentId document, int version, @Nullable Integer page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int mostAtOnce() {
        return 1;
    }

    @Override
    public void unpin(long evidence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Evidence> evidence(SubjectRef record) {
        return List.of();
    }
}
