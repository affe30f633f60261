package th.sala.api.module;

/** Rows of the sample agency; loaded once, after the module is installed, and only where the sample agency is. */
public interface SampleData extends Contribution {
    /** Writes the rows, in one transaction, on behalf of the administrator; a second call must change nothing. */
    void load();
}
