package th.sala.api.testing;

/** A service of the core that writes entities of the core; only for tests of joined transactions. */
public interface Places {
    /** Writes a department; joins the caller's transaction. */
    long create(String code);

    /** Reads through the core's session. */
    int count();
}
