package th.sala.core.module.run;

/** The one rule for what classes of a module may throw at the host: an error of theirs is a failure of that module. */
public final class ModuleCode {
    private ModuleCode() {}

    /**
     * Runs what calls into a module.
     *
     * @throws StartFailed where a class of it is missing, contradicts itself or calls itself without end
     */
    public static void run(Runnable call) {
        try {
            call.run();
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            throw new StartFailed(FaultWords.of(e), e);
        }
    }
}
