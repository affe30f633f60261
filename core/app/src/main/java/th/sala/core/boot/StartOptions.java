package th.sala.core.boot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for.
 *
 * @param external the MariaDB to use instead of the embedded one
 */
record StartOptions(int port, Path home, boolean empty, boolean production, Optional<ExternalDatabase> external) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;
    private static final String USAGE = "Usage: sala run [--port N] [--home DIR] [--empty]";

    /** Reads {@code --port N}, {@code --home DIR}, {@code --empty} and the variables {@code SALA_…}. */
    static StartOptions of(String[] arguments, Map<String, String> environment) {
        int port = DEFAULT_PORT;
        Path home = Path.of(System.getProperty("user.home"), ".sala");
        boolean empty = false;
        Iterator<String> words = Arrays.stream(arguments)
                .flatMap(word -> Arrays.stream(word.startsWith("--") ? word.split("=", 2) : new String[] {word}))
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--port" -> port = port(value(word, words));
                case "--home" -> home = Path.of(value(word, words));
                case "--empty" -> empty = true;
                default -> throw new CannotStart("Sala does not know \"" + word + "\". " + USAGE + ".");
            }
        }
        return new StartOptions(
                port,
                home.toAbsolutePath().normalize(),
                empty,
                production(environment.getOrDefault("SALA_MODE", "")),
                ExternalDatabase.of(environment));
    }

    StartOptions onPort(int other) {
        return new StartOptions(other, home, empty, production, external);
    }

    /** A word that was mistyped must not leave the development key trusted. */
    private static boolean production(String mode) {
        return switch (mode) {
            case "production" -> true;
            case "development", "" -> false;
            default ->
                throw new CannotStart("SALA_MODE is \"production\" or \"development\", not \"%s\".".formatted(mode));
        };
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new CannotStart(option + " wants a value. " + USAGE + ".");
        }
        return words.next();
    }

    private static int port(String text) {
        @Nullable Integer port = text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
        if (port == null || port < 1 || port > LAST_PORT) {
            throw new CannotStart("--port wants a number from 1 to " + LAST_PORT + ", not \"" + text + "\".");
        }
        return port;
    }
}
