package th.sala.api.ui;

/** The tones of badges and notes; a tone never stands without a word. */
public enum Tone {
    /** Draft, withdrawn: outline only. */
    OUTLINE("outline"),
    NEUTRAL("neutral"),
    /** Waiting for the person, the person's step, today; nothing else is gold. */
    WAITING("waiting"),
    INFO("info"),
    OK("ok"),
    WARN("warn"),
    BAD("bad");

    private final String cssName;

    Tone(String cssName) {
        this.cssName = cssName;
    }

    String cssName() {
        return cssName;
    }
}
