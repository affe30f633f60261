package th.sala.core.module;

import java.util.List;

/**
 * What an uninstallation takes away and what stays.
 *
 * @param tables tables that stay with their rows
 * @param routes addresses that go
 * @param peopleInside browser pages that show one of them now
 */
public record UninstallPreview(String moduleId, List<TableRows> tables, List<String> routes, int peopleInside) {
    public UninstallPreview {
        tables = List.copyOf(tables);
        routes = List.copyOf(routes);
    }

    /** A table and its exact number of rows. */
    public record TableRows(String table, long rows) {}
}
