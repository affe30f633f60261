package th.sala.api.document;

/**
 * Who may see and who may change a document: whoever holds the permission in the document's department, cleared for its
 * confidentiality. A module names the permissions of the record the document belongs to.
 *
 * @param read permission to see it, such as {@code strategy.read}
 * @param write permission to change it and add versions
 */
public record DocumentRights(String read, String write) {
    public DocumentRights {
        if (read.isBlank() || write.isBlank()) {
            throw new IllegalArgumentException("A document needs a permission to read and one to write");
        }
    }
}
