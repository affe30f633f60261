package th.sala.api;

/** The record was changed by somebody else since it was read; nothing has been written. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion(SubjectRef subject) {
        super("Changed in between: " + subject);
    }
}
