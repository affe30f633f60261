package th.sala.plugin.strategy;

import th.sala.api.document.DocumentRights;

/** What the module asks for before it lets a person see or change plans. */
public final class StrategyPermissions {
    /** Sees the plans and results of all departments. */
    public static final String READ = "strategy.read";

    /** Changes rows of the departments it is held for; held for the whole agency, all rows (the policy unit). */
    public static final String EDIT = "strategy.edit";

    /** Imports a workbook; rows of departments it is not held for are refused. */
    public static final String IMPORT = "strategy.import";

    /** Draws up the quarterly report. */
    public static final String REPORT = "strategy.report";

    /** Who sees a row sees its documents, who changes it adds some. */
    public static final DocumentRights DOCUMENTS = new DocumentRights(READ, EDIT);

    private StrategyPermissions() {}
}
