package th.sala.core.module;

/** What the signature of a jar is worth in this portal. */
public enum SignatureState {
    /** By a certificate of the portal's trust folder. */
    TRUSTED,
    /** By the development key of this machine. */
    DEVELOPMENT,
    /** Trusted, but the certificate has expired since the jar was installed: a warning. */
    EXPIRED,
    /** Missing, broken or by somebody unknown: never started. */
    REFUSED;

    /** Key of the name of this state, {@code module.signature.trusted}. */
    public String key() {
        return "module.signature." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
