package th.sala.core.module;

import java.util.List;

/**
 * What an uninstallation takes away and what stays.
 *
 * @param tables tables that stay with their rows
 * @param screens screens that go
 * @param peopleInside browser pages that show one of them now
 */
public record UninstallPreview(String moduleId, List<TableRows> tables, List<Screen> screens, int peopleInside) {
    public UninstallPreview {
        tables = List.copyOf(tables);
        screens = List.copyOf(screens);
    }

    /**
     * A screen of the module.
     *
     * @param route {@code strategy/undertakings}
     * @param titleKey key of its name in the module's own bundle
     * @param menu whether it stands in the menu; the others are reached from these
     */
    public record Screen(String route, String titleKey, boolean menu) {}

    /** A table and its exact number of rows. */
    public record TableRows(String table, long rows) {}
}
