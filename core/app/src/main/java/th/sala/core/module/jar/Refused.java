package th.sala.core.module.jar;

import th.sala.core.module.Words;

/** A jar or a module cannot be taken; the words say why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Words words;

    public Refused(String key, Object... arguments) {
        super(key);
        this.words = Words.of(key, arguments);
    }

    public Words words() {
        return words;
    }
}
