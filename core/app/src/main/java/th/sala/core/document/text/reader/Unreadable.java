package th.sala.core.document.text.reader;

/** Why a file gave no text. */
public enum Unreadable {
    /** It asks for a password. */
    LOCKED(true),
    /** It would unpack into far more than it is. */
    BOMB(true),
    /** It is not what it should be. */
    DAMAGED(false),
    /** It took too long. */
    TIME(false),
    /** The process that read it ended, for want of memory as a rule. */
    ENDED(false),
    /** The store does not have it. */
    MISSING(false);

    private final boolean forGood;

    Unreadable(boolean forGood) {
        this.forGood = forGood;
    }

    /** Whether another try could give nothing else. */
    public boolean forGood() {
        return forGood;
    }
}
