package th.sala.core.approval.rule;

import java.util.List;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.document.DocumentId;

/** What a request said in one round, with the very files that went with it. */
public record Frozen(ApprovalContent content, List<Attachment> attachments) {
    public Frozen {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file as it was.
     *
     * @param hash SHA-256
     * @param size in bytes
     */
    public record Attachment(
            DocumentId document,
            int version,
            String title,
            String fileName,
            String mediaType,
            long size,
            String hash) {}
}
