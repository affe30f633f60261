package th.sala.db.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How mariadbd is called in one home.
 *
 * @param options the caller's own settings, such as less durability for tests
 */
record ServerCommand(ServerBinaries binaries, Path home, List<String> options) {
    private static final int LOG_TAIL = 4000;
    private static final long LOG_BYTES = 5L * 1024 * 1024;

    /** The server's own log. */
    Path log() {
        return home.resolve("log/database.log");
    }

    /** Fills an empty data folder with what comes on its standard input. */
    ProcessBuilder bootstrap(Path data) {
        return process(data, List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
    }

    /** Serves the home's data on a port of the loopback interface. */
    ProcessBuilder serve(int port, Path initFile) {
        List<String> arguments = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data folder: the path of a socket may have 107 characters only
                "--socket=mariadbd.sock",
                "--pid-file=mariadbd.pid",
                "--init-file=" + initFile,
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-symbolic-links",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_thai_520_w2",
                "--default-time-zone=+00:00",
                "--max-connections=200",
                "--max-allowed-packet=256M"));
        arguments.addAll(options);
        return process(home.resolve("data"), arguments);
    }

    private ProcessBuilder process(Path data, List<String> arguments) {
        List<String> command = new ArrayList<>(detached());
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.base());
        command.add("--datadir=" + data);
        command.add("--tmpdir=" + home.resolve("tmp"));
        command.add("--innodb-log-file-size=48M");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    /** Ends with the portal (setpriv), but not by the Ctrl-C meant for it (setsid): the portal stops it last. */
    private static List<String> detached() {
        List<String> prefix = new ArrayList<>();
        tool("setpriv").ifPresent(setpriv -> prefix.addAll(List.of(setpriv.toString(), "--pdeathsig", "TERM")));
        tool("setsid").ifPresent(setsid -> prefix.add(setsid.toString()));
        return prefix;
    }

    private static Optional<Path> tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Keeps the server's log from growing for ever. */
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
            Files.move(log(), log().resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How many bytes the log has now; what an earlier run wrote into it says nothing of the next. */
    long logged() {
        return log().toFile().length();
    }

    /**
     * Why the server ended, as far as its log tells.
     *
     * @param what the beginning of the sentence
     * @param since {@link #logged()} before its start
     */
    DatabaseFault fault(String what, long since) {
        String tail = tail(since).toLowerCase(Locale.ROOT);
        if (tail.contains("no space left") || tail.contains("disk is full") || tail.contains("errcode: 28")) {
            return DatabaseFault.noRoom(home, new IOException("MariaDB: no space left on device"));
        }
        return new DatabaseFault("%s; MariaDB says why in %s.".formatted(what, log()));
    }

    private String tail(long since) {
        try (InputStream in = Files.newInputStream(log())) {
            in.skipNBytes(Math.max(since, logged() - LOG_TAIL));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
