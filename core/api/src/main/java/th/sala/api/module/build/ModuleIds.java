package th.sala.api.module.build;

import java.util.Set;
import java.util.regex.Pattern;

/** What the id of a module may be. */
public final class ModuleIds {
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z][a-z0-9]{1,19}");
    /** First words of the core's own addresses, tables and bundles. */
    private static final Set<String> RESERVED = Set.of(
            "core",
            "sala",
            "api",
            "ui",
            "login",
            "logout",
            "password",
            "home",
            "admin",
            "tasks",
            "approvals",
            "documents",
            "keeping",
            "paper",
            "papers",
            "verify",
            "document",
            "letters",
            "search",
            "people",
            "department",
            "departments",
            "me",
            "acting",
            "absence",
            "directory",
            "modules",
            "module",
            "themes",
            "webjars",
            "actuator",
            "error",
            "vaadin",
            "aura",
            "lumo",
            "shell",
            "reach",
            "report",
            "workbook",
            "setup",
            "audit",
            "draft",
            "work",
            "time",
            "help",
            "settings",
            "images",
            "icons",
            "line",
            "push",
            "frontend");

    private ModuleIds() {}

    /** 2 to 20 lower-case letters and digits, beginning with a letter. */
    public static boolean isWellFormed(String id) {
        return WELL_FORMED.matcher(id).matches();
    }

    /** Belongs to the portal itself. */
    public static boolean isReserved(String id) {
        return RESERVED.contains(id);
    }
}
