package th.sala.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A MariaDB server that can be started: the bundled one, or the system's where none is bundled.
 *
 * @param server the program mariadbd
 * @param base what mariadbd calls its base directory
 * @param scripts the folder with the SQL that fills an empty data folder
 */
record ServerBinaries(Path server, Path base, Path scripts, MariaVersion version) {
    private static final Pattern VERSION = Pattern.compile("Ver\\s+(\\S+)");

    /** The bundled server, unpacked below {@code folder} where it is not there yet; otherwise the system's. */
    static ServerBinaries find(Path folder) {
        return BundledBinaries.find()
                .map(bundled -> bundled.unpack(folder))
                .or(() -> system(Path.of("/")))
                .orElseThrow(() -> new DatabaseFault(
                        "No MariaDB is bundled for this machine (%s %s) and none is installed: install mariadb-server, or set SALA_DB_URL to a MariaDB that runs elsewhere."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
    }

    /** The MariaDB that the system's packages installed under {@code root}. */
    static Optional<ServerBinaries> system(Path root) {
        return Stream.of("usr/sbin", "usr/bin", "usr/libexec", "usr/local/sbin", "usr/local/bin", "opt/homebrew/bin")
                .map(folder -> root.resolve(folder).resolve("mariadbd"))
                .filter(Files::isExecutable)
                .map(ServerBinaries::installed)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ServerBinaries> installed(Path server) {
        Path base = server.resolve("../..").normalize();
        return Stream.of("share/mariadb", "share/mysql", "share")
                .map(base::resolve)
                .filter(folder -> script(folder, "system_tables.sql").isPresent())
                .findFirst()
                .map(folder -> new ServerBinaries(server, base, folder, versionOf(server)));
    }

    private static MariaVersion versionOf(Path server) {
        try {
            Process asked = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            if (!version.find()) {
                throw new DatabaseFault("%s does not say its version: %s".formatted(server, said.strip()));
            }
            return MariaVersion.of(version.group(1));
        } catch (IOException error) {
            throw new DatabaseFault("%s cannot be started: %s".formatted(server, error.getMessage()), error);
        }
    }

    /** The scripts that make the system tables, in their order. */
    List<Path> installScripts() {
        return Stream.of(
                        "system_tables.sql",
                        "performance_tables.sql",
                        "system_tables_data.sql",
                        "add_gis_sp_bootstrap.sql")
                .map(name -> script(scripts, name))
                .flatMap(Optional::stream)
                .toList();
    }

    // named mysql_… up to 10.11, mariadb_… since
    private static Optional<Path> script(Path folder, String name) {
        return Stream.of("mariadb_", "mysql_", "maria_")
                .map(prefix -> folder.resolve(prefix + name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
