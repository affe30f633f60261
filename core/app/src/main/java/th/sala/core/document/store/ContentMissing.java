package th.sala.core.document.store;

/** The database knows the bytes, the store does not have them. */
public final class ContentMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentMissing(ContentHash hash, Throwable cause) {
        super("The store lacks " + hash, cause);
    }
}
