package th.sala.api.ui;

/** The colours of progress to date, always in this order; they describe progress and blame nobody. */
public enum Band {
    PLANNED("planned"),
    LOW("low"),
    MID("mid"),
    HIGH("high");

    private final String cssName;

    Band(String cssName) {
        this.cssName = cssName;
    }

    /** Ending of the colour tokens, {@code --sala-band-low} for {@code low}. */
    String cssName() {
        return cssName;
    }
}
