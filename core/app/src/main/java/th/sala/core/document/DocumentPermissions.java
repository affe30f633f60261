package th.sala.core.document;

import th.sala.api.document.DocumentRights;

/** What is held to see and to keep the documents of a department. */
public final class DocumentPermissions {
    /** To see what stands in the folders of a department. */
    public static final String READ = "core.documents.read";

    /** To put documents there and change them. */
    public static final String WRITE = "core.documents.write";

    /** To say which kinds there are, how long they are kept, and to decide on destroying them. */
    public static final String KEEP = "core.documents.keep";

    static final DocumentRights FILED = new DocumentRights(READ, WRITE);

    private DocumentPermissions() {}
}
