package th.sala.core.module.run;

import th.sala.core.module.Words;

/** A version does not start; nothing of it is left in service. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Words words;

    StartFailed(Words words, Throwable cause) {
        super(words.toString(), cause);
        this.words = words;
    }

    StartFailed(String key, Object... arguments) {
        super(key + " " + java.util.Arrays.toString(arguments));
        this.words = Words.of(key, arguments);
    }

    /** Why, in one sentence. */
    public Words words() {
        return words;
    }
}
