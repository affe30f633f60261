package th.sala.api.ui;

/** A field that knows by itself how its content, also content it refuses, is kept in a draft. */
public interface DraftText {
    /** What is typed, empty where nothing is. */
    String draftText();

    /** Puts kept text back as if the person had typed it. */
    void restoreText(String text);
}
