package th.sala.core.document.text.reader;

/** A process that takes nothing and says nothing. */
public final class StuckReader {
    private StuckReader() {}

    public static void main(String[] words) {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
