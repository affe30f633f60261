package th.sala.api.module;

/** The version of this API; a module names the range it fits in {@code Plugin-Requires}. */
public final class ApiVersion {
    /** Semantic version, raised with every change of a public signature. */
    public static final String CURRENT = "0.1.0";

    private ApiVersion() {}
}
