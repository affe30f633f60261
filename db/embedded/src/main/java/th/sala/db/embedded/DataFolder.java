package th.sala.db.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's own files in the home: installed whole or not at all, and never opened by an older server. */
final class DataFolder {
    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final long BYTES_FOR_INSTALL = 250L * 1024 * 1024;
    private static final long INSTALL_MINUTES = 5;

    private final Path home;
    private final Path data;

    DataFolder(Path home) {
        this.home = home;
        this.data = home.resolve("data");
    }

    Path path() {
        return data;
    }

    /** Where an install works until it is complete. */
    Path unfinished() {
        return home.resolve("data.new");
    }

    boolean installed() {
        return Files.isDirectory(data.resolve("mysql"));
    }

    /** Checks for room before anything is written; a disk that fills up halfway is told as well. */
    void checkRoom() {
        try {
            if (!installed() && Files.getFileStore(home).getUsableSpace() < BYTES_FOR_INSTALL) {
                throw DatabaseFault.noRoom(home, new IOException("less than 250 MB left"));
            }
        } catch (IOException error) {
            throw DatabaseFault.of(home, error);
        }
    }

    /** Makes the system tables if this is a new home; what a first start that was cut off left behind is thrown away. */
    void prepare(ServerCommand command) {
        try {
            Folders.delete(unfinished());
            if (installed()) {
                checkVersion(command.binaries().version());
                return;
            }
            if (Files.exists(data) && !Folders.entries(data).isEmpty()) {
                throw new DatabaseFault(
                        "The folder %s holds something that is no database: choose another home with --home."
                                .formatted(data));
            }
            install(command);
        } catch (IOException error) {
            throw DatabaseFault.of(home, error);
        }
    }

    private void checkVersion(MariaVersion server) throws IOException {
        Path file = versionFile(data);
        if (!Files.exists(file)) {
            return;
        }
        MariaVersion written = MariaVersion.of(Files.readString(file));
        if (!written.opensWith(server)) {
            throw new DatabaseFault(
                    "The database in %s was written by MariaDB %s, which is newer than the %s of this Sala: start the newer Sala or choose another home with --home."
                            .formatted(home, written, server));
        }
    }

    private void install(ServerCommand command) throws IOException {
        Files.createDirectory(
                unfinished(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path script = home.resolve("tmp/install.sql");
        writeScript(script, command.binaries().installScripts());
        long logged = command.logged();
        Process bootstrap =
                command.bootstrap(unfinished()).redirectInput(script.toFile()).start();
        try {
            if (!bootstrap.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                throw new DatabaseFault("The database could not be installed within %d minutes; the details are in %s."
                        .formatted(INSTALL_MINUTES, command.log()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseFault("The installation of the database was interrupted.", stopped);
        } finally {
            bootstrap.destroyForcibly();
        }
        if (bootstrap.exitValue() != 0 || !Files.isDirectory(unfinished().resolve("mysql"))) {
            throw command.fault("The database could not be installed", logged);
        }
        Files.delete(script);
        Files.writeString(
                versionFile(unfinished()), command.binaries().version().toString());
        Files.deleteIfExists(data);
        Files.move(unfinished(), data, StandardCopyOption.ATOMIC_MOVE);
        log.info("Database installed in {}", data);
    }

    private static void writeScript(Path script, List<Path> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(script)) {
            out.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path part : parts) {
                Files.copy(part, out);
            }
            // the portal's own account, made at every start, is the only way in
            out.write("delete from global_priv where user in ('root', '');\ndelete from proxies_priv;\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Notes the server that wrote the data last, once it has opened it. */
    void opened(MariaVersion server) {
        try {
            Files.writeString(versionFile(data), server.toString());
        } catch (IOException error) {
            throw DatabaseFault.of(home, error);
        }
    }

    // the name MariaDB's own tools use
    private static Path versionFile(Path folder) {
        return folder.resolve("mariadb_upgrade_info");
    }
}
