package th.sala.core.number;

/** What is held to look after numbers. */
public final class NumberPermissions {
    /** To see, reserve and cancel the numbers of a department; for the whole agency, to set formats as well. */
    public static final String KEEP = "core.numbers";

    private NumberPermissions() {}
}
