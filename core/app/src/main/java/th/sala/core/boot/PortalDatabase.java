package th.sala.core.boot;

import java.util.concurrent.CompletableFuture;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import th.sala.db.embedded.EmbeddedDatabase;
import th.sala.db.embedded.HomeLock;

/**
 * The database as the application sees it. The embedded one starts while the application loads its classes; whoever
 * asks for the address first waits for it.
 */
final class PortalDatabase implements JdbcConnectionDetails, AutoCloseable {
    private final CompletableFuture<ExternalDatabase> address;
    private final CompletableFuture<? extends AutoCloseable> running;

    private PortalDatabase(
            CompletableFuture<ExternalDatabase> address, CompletableFuture<? extends AutoCloseable> running) {
        this.address = address;
        this.running = running;
    }

    /** Starts the embedded database of a home without waiting for it. */
    static PortalDatabase embedded(HomeLock home) {
        CompletableFuture<EmbeddedDatabase> running = CompletableFuture.supplyAsync(
                () -> EmbeddedDatabase.start(home), task -> new Thread(task, "sala-database-start").start());
        return new PortalDatabase(
                running.thenApply(
                        database -> new ExternalDatabase(database.url(), database.user(), database.password())),
                running);
    }

    static PortalDatabase external(ExternalDatabase database) {
        return new PortalDatabase(
                CompletableFuture.completedFuture(database), CompletableFuture.completedFuture(() -> {}));
    }

    @Override
    public String getJdbcUrl() {
        return address.join().url();
    }

    @Override
    public String getUsername() {
        return address.join().user();
    }

    @Override
    public String getPassword() {
        return address.join().password();
    }

    @Override
    public String getDriverClassName() {
        return "org.mariadb.jdbc.Driver";
    }

    /** Stops the embedded database, also one that is still starting; an external one is left alone. */
    @Override
    public void close() throws Exception {
        AutoCloseable started = running.exceptionally(failed -> null).join();
        if (started != null) {
            started.close();
        }
    }
}
