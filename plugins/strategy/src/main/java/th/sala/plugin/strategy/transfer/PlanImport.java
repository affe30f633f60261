package th.sala.plugin.strategy.transfer;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;
import th.sala.plugin.strategy.PlanFound;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/** The plan of a year and its results by quarter, from one workbook; rows that are not in it stay as they are. */
@Component
public class PlanImport implements WorkbookImport {
    static final String ID = "strategy.plan";

    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final List<PlanFound> found;

    PlanImport(EntityManager entities, People people, Audit audit, List<PlanFound> found) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.found = found;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "strategy.import.title";
    }

    @Override
    public String permission() {
        return StrategyPermissions.IMPORT;
    }

    @Override
    public List<SheetSpec> sheets() {
        return PlanSheets.ALL;
    }

    @Override
    public void check(WorkbookRows rows, Faults faults, Progress progress) {
        demandWholeAgency();
        var count = new RowCount(rows, progress);
        onConnection(connection -> {
            var codes = codes(rows);
            for (var kind : RowKinds.ALL) {
                codes.load(connection, kind);
            }
            new PlanChecks(rows, codes, storedYears(connection), faults).run(count);
        });
    }

    @Override
    public ImportSummary preview(WorkbookRows rows, Progress progress) {
        return bring(rows, progress, false);
    }

    @Override
    public ImportSummary apply(WorkbookRows rows, Progress progress) {
        ImportSummary summary = bring(rows, progress, true);
        years(rows).forEach(year -> found.forEach(kind -> kind.writeYear(year)));
        return summary;
    }

    private ImportSummary bring(WorkbookRows rows, Progress progress, boolean write) {
        demandWholeAgency();
        var lines = new ArrayList<ImportSummary.Line>();
        var count = new RowCount(rows, progress);
        entities.flush();
        Work work = connection -> {
            var years = years(rows);
            var codes = codes(rows);
            for (var kind : RowKinds.ALL) {
                if (!rows.of(kind.sheet()).isEmpty()) {
                    lines.add(new TableWriter(kind, connection, years, audit)
                            .bring(rows.of(kind.sheet()), codes, write, count));
                }
                codes.load(connection, kind);
            }
        };
        // somebody may have added the same rows while these were being written
        Records.store(() -> onConnection(work), () -> new RuleBroken("strategy.import.meanwhile"));
        entities.clear();
        return new ImportSummary(lines);
    }

    // A workbook changes plans of all departments and the budget, so the right must be held for the whole agency.
    private void demandWholeAgency() {
        people.demandEverywhere(StrategyPermissions.IMPORT);
    }

    private Codes codes(WorkbookRows rows) {
        return new Codes(years(rows), people.departments());
    }

    private static Set<Integer> years(WorkbookRows rows) {
        var years = new TreeSet<Integer>();
        RowKinds.ALL.forEach(kind -> rows.of(kind.sheet()).forEach(row -> years.add(RowKinds.yearOf(row))));
        return years;
    }

    private static Set<Integer> storedYears(Connection connection) throws SQLException {
        var years = new HashSet<Integer>();
        try (var statement = connection.prepareStatement("select fiscal_year from strategy_year");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
        }
        return years;
    }

    private void onConnection(Work work) {
        entities.unwrap(Session.class).doWork(work::on);
    }

    /** What is done on the connection of the transaction. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Tells the person watching how many of all rows are done. */
    private static final class RowCount implements Runnable {
        private final Progress progress;
        private final long total;
        private long done;

        RowCount(WorkbookRows rows, Progress progress) {
            this.progress = progress;
            this.total = RowKinds.ALL.stream()
                    .mapToLong(kind -> rows.of(kind.sheet()).size())
                    .sum();
        }

        @Override
        public void run() {
            progress.at(++done, total);
        }
    }
}
