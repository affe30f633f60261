package th.sala.core.module.reach;

import java.util.Locale;

/** What counts in departments for which nothing was said. */
public enum ModuleDefault {
    /** Everybody has it until a head switches it off. */
    ON,
    /** Heads switch it on. */
    OFFERED,
    /** Nobody has it but those the administrator allows it to. */
    BARRED;

    /** Key of the name, {@code reach.default.on}. */
    public String key() {
        return "reach.default." + name().toLowerCase(Locale.ROOT);
    }
}
