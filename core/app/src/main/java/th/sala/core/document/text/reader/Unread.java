package th.sala.core.document.text.reader;

/** A file gave no text. */
final class Unread extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unreadable reason;

    Unread(Unreadable reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Unreadable reason() {
        return reason;
    }
}
