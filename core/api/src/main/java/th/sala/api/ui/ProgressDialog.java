package th.sala.api.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import th.sala.api.work.Progress;

/** Long work beside the screen: how far it is, a way to stop it, then its result. */
public final class ProgressDialog {
    private ProgressDialog() {}

    /**
     * Starts the work and shows it until it ends; nothing of it is kept when the person stops it.
     *
     * @param title what is being done, with its object
     * @param stopVerb the button that stops it: {@code หยุดส่งออก}
     * @param work see {@link th.sala.api.work.LongWork#start}
     * @param then gets the result, in the UI; faults are shown as every other fault, broken rules in words
     */
    public static <T> void run(String title, String stopVerb, Function<Progress, T> work, Consumer<T> then) {
        throw new IllegalStateException();
    }
}
