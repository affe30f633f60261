package th.sala.api.work;

/** The person watching cancelled the work, or its module goes; nothing it did is kept. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("The work was cancelled");
    }
}
