package th.sala.core.boot;

/** Why the portal does not start; the message is one sentence for the person at the console. */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
