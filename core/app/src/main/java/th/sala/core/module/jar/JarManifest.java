package th.sala.core.module.jar;

import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;
import th.sala.api.module.ApiVersion;
import th.sala.api.module.build.ModuleIds;

/**
 * What a module says of itself in its manifest.
 *
 * @param requires range of API versions, {@code >=0.1.0 & <0.2.0}
 */
public record JarManifest(String id, String version, String requires) {
    private static final VersionManager VERSIONS = new DefaultVersionManager();
    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})"
            + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
    private static final int VERSION_LENGTH = 60;
    /** Compares semantic versions. */
    public static int compare(String one, String other) {
        return VERSIONS.compareVersions(one, other);
    }

    static JarManifest read(Attributes attributes) {
        return new JarManifest(
                present("Plugin-Id", attributes.getValue("Plugin-Id")),
                present("Plugin-Version", attributes.getValue("Plugin-Version")),
                present("Plugin-Requires", attributes.getValue("Plugin-Requires")));
    }

    private static String present(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refused("module.refused.manifestIncomplete", name);
        }
        return value.strip();
    }

    void demandWellFormed() {
        if (!ModuleIds.isWellFormed(id)) {
            throw new Refused("module.refused.id", id);
        }
        if (ModuleIds.isReserved(id)) {
            throw new Refused("module.refused.idReserved", id);
        }
        if (version.length() > VERSION_LENGTH || !SEMANTIC.matcher(version).matches()) {
            throw new Refused("module.refused.version", version);
        }
    }

    void demandFits() {
        boolean fits;
        try {
            fits = VERSIONS.checkVersionConstraint(ApiVersion.CURRENT, requires);
        } catch (RuntimeException e) {
            throw new Refused("module.refused.requiresUnreadable", requires);
        }
        if (!fits) {
            throw new Refused("module.refused.api", requires, ApiVersion.CURRENT);
        }
    }
}
