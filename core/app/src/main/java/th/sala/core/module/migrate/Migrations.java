package th.sala.core.module.migrate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.sala.core.module.Rehearsal.Migration;
import th.sala.core.module.Words;
import th.sala.core.module.jar.Refused;

/** Tries and runs the database changes a module's jar brings. */
@Component
public class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    /**
     * What was found on the scratch schema.
     *
     * @param refusals rules that are broken; then nothing was run
     */
    public record Tried(List<Migration> migrations, List<Words> refusals) {}

    /** Runs the changes a jar would bring on a copy of the module's tables that is dropped afterwards. */
    public Tried rehearse(String id, Path jar) {
        try (Scratch scratch = Scratch.open(database, id)) {
            return new Changelog(id, jar)
                    .on(
                            scratch.connection(),
                            new Tried(List.of(), List.of()),
                            (liquibase, on) -> tried(id, scratch, liquibase, on));
        } catch (SQLException e) {
            throw new Refused("module.refused.noScratch", reason(e));
        } catch (LiquibaseException e) {
            throw new Refused("module.refused.migrationFails", reason(e));
        }
    }

    /** Drops scratch schemas that an earlier run left behind. */
    public void sweep() {
        try {
            Scratch.sweep(database);
        } catch (SQLException e) {
            LOG.warn("Scratch schemas of an earlier run cannot be dropped", e);
        }
    }

    private static Tried tried(String id, Scratch scratch, Liquibase liquibase, Database on) throws LiquibaseException {
        List<ChangeSet> open = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
        Set<String> existing = new HashSet<>(scratch.tables());
        ExpandOnly rules = new ExpandOnly(id, existing);
        List<Words> refusals =
                open.stream().flatMap(c -> rules.broken(c).stream()).toList();
        if (!refusals.isEmpty()) {
            return new Tried(List.of(), refusals);
        }
        List<Migration> migrations = new ArrayList<>();
        for (ChangeSet changeSet : open) {
            migrations.add(new Migration(name(changeSet), sql(changeSet, on)));
        }
        liquibase.update(new Contexts());
        return new Tried(List.copyOf(migrations), List.of());
    }

    /** Runs the changes for real; those already run are left out. */
    public void run(String id, Path jar) {
        try (Connection connection = database.getConnection()) {
            // a change of a table waits for every transaction on it, if need be for a day
            waitForTables(connection, String.valueOf(PATIENCE.toSeconds()));
            try {
                new Changelog(id, jar).on(connection, "", (liquibase, on) -> {
                    liquibase.update(new Contexts());
                    return "";
                });
            } finally {
                waitForTables(connection, "default");
            }
        } catch (SQLException | LiquibaseException e) {
            throw new MigrationFailed(reason(e), e);
        }
    }

    private static void waitForTables(Connection connection, String seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session lock_wait_timeout = " + seconds);
        }
    }

    /** A change failed on the real tables; what ran before it stays and harms no older version. */
    public static final class MigrationFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MigrationFailed(String reason, Exception cause) {
            super(reason, cause);
        }
    }

    static String name(ChangeSet changeSet) {
        String file = changeSet.getFilePath();
        return file.substring(file.lastIndexOf('/') + 1) + ": " + changeSet.getId();
    }

    private static String sql(ChangeSet changeSet, Database on) {
        StringBuilder all = new StringBuilder();
        for (Change change : changeSet.getChanges()) {
            for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(change, on)) {
                all.append(sql.toSql().strip()).append(";\n");
            }
        }
        return all.toString().strip();
    }

    /** The innermost reason in one line, without the statement that people find in the details. */
    private static String reason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        String first = message.lines().findFirst().orElse("");
        // Liquibase's own "Validation Failed:" names the changeset below
        String text = first.endsWith(":") ? message.strip().replaceAll("\\s+", " ") : first;
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
