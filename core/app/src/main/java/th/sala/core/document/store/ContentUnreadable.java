package th.sala.core.document.store;

import java.io.IOException;

/** The store has the bytes and is there, but does not open them: for want of a right, or for a fault of the disk. */
public final class ContentUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentUnreadable(ContentHash hash, IOException cause) {
        super("The store does not open " + hash + ": " + cause, cause);
    }
}
