package th.sala.core.module.migrate;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The changelog of one module's jar, with changelog tables of the module's own. */
final class Changelog {
    private final String id;
    private final Path jar;

    Changelog(String id, Path jar) {
        this.id = id;
        this.jar = jar;
    }

    String path() {
        return "db/" + id + "/changelog.yaml";
    }

    /** Work with the opened changelog. */
    interface Work<T> {
        T with(Liquibase liquibase, Database database) throws LiquibaseException;
    }

    /** Opens the changelog on the connection; does nothing and returns {@code none} where the jar has none. */
    <T> T on(Connection connection, T none, Work<T> work) throws LiquibaseException {
        // only resources: nothing of the jar can run while its migrations are read
        try (URLClassLoader resources =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                ClassLoaderResourceAccessor accessor = new ClassLoaderResourceAccessor(resources)) {
            if (resources.getResource(path()) == null) {
                return none;
            }
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.resourceAccessor.name(), accessor);
            // into the log: the console tells what a person waits for
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            return Scope.child(scope, () -> {
                // "up to date" is remembered per address and path for the whole JVM and would skip an upgrade
                Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDatabaseChangeLogTableName(id + "_databasechangelog");
                database.setDatabaseChangeLogLockTableName(id + "_databasechangeloglock");
                Liquibase liquibase = new Liquibase(path(), accessor, database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                return work.with(liquibase, database);
            });
        } catch (LiquibaseException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }
}
