package th.sala.core.document.store;

import java.io.IOException;

/** Whoever sent the bytes broke off: a closed browser, a line that went down, a file that changed meanwhile. */
public final class SendingBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SendingBroken(IOException cause) {
        super("The sender broke off", cause);
    }
}
