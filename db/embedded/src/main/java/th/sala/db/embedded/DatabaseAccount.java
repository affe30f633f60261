package th.sala.db.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The one account of the embedded server, with a random password that only the owner of the home can read. */
record DatabaseAccount(String user, String password) {
    private static final String USER = "sala";
    private static final String FILE = "database.properties";
    private static final int PASSWORD_BYTES = 24;

    /** The account of this home, with a new password if the home has none yet. */
    static DatabaseAccount of(Path home) {
        Path file = home.resolve(FILE);
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException error) {
                throw DatabaseFault.of(home, error);
            }
        }
        return new DatabaseAccount(USER, kept.getProperty("password", newPassword()));
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The SQL that the server runs before it takes connections: the schema, the account, and no rights beyond them. */
    Path initFile(Path home, String schema) throws IOException {
        String account = "'%s'@'127.0.0.1'".formatted(user);
        Path file = home.resolve("tmp/init.sql");
        write(file, """
            CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_thai_520_w2;
            CREATE USER IF NOT EXISTS %2$s IDENTIFIED BY '%3$s';
            ALTER USER %2$s IDENTIFIED BY '%3$s';
            GRANT ALL PRIVILEGES ON `%1$s`.* TO %2$s;
            GRANT ALL PRIVILEGES ON `%1$s\\_%%`.* TO %2$s;
            """.formatted(schema, account, password));
        return file;
    }

    /** Keeps the password for the next start, and the address for whoever looks after the database. */
    void note(Path home, String url) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("url", url);
        kept.setProperty("user", user);
        kept.setProperty("password", password);
        StringWriter text = new StringWriter();
        kept.store(text, "Sala's embedded database as of its last start");
        write(home.resolve(FILE), text.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return user;
    }
}
