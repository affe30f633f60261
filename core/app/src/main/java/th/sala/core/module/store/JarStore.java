package th.sala.core.module.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.core.module.SignatureState;
import th.sala.core.module.jar.JarManifest;
import th.sala.core.module.jar.JudgedJar;

/** The bytes of jars in the database, in parts that fit any server's packet size. */
@Component
public class JarStore {
    private static final int PART = 1 << 20;
    private static final String FIELDS = "select id, module_id, version, sha256, file_name, size, title_th, title_en,"
            + " signature, certificate_until, installed_at from core_module_jar ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    JarStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Keeps an accepted jar; the same bytes are kept once, for a day after the last who sent them. */
    public StoredJar keep(Path file, String fileName, String sha256, JudgedJar judged) {
        JarManifest manifest = Objects.requireNonNull(judged.manifest());
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("update core_module_jar set received_at = utc_timestamp(6) where module_id = ? and sha256 = ?")
                    .params(manifest.id(), sha256)
                    .update();
            discardOld();
            return find(manifest.id(), sha256).orElseGet(() -> {
                long id = insert(file, fileName, sha256, judged, manifest);
                writeParts(id, file);
                return find(id).orElseThrow();
            });
        }));
    }

    private long insert(Path file, String fileName, String sha256, JudgedJar judged, JarManifest manifest) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String title = judged.accepted().title();
        database.sql("""
            insert into core_module_jar (module_id, version, sha256, file_name, size, title_th, title_en, signature,
                certificate_until, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))\
            """)
                .param(manifest.id())
                .param(manifest.version())
                .param(sha256)
                .param(cut(fileName))
                .param(size(file))
                .param(cut(judged.titles().thai(title)))
                .param(cut(judged.titles().english(title)))
                .param(judged.signature().name())
                .param(utc(judged.certificateUntil()))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void writeParts(long id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                database.sql("insert into core_module_jar_part (jar_id, part, bytes) values (?, ?, ?)")
                        .params(id, part++, bytes)
                        .update();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Optional<StoredJar> find(long id) {
        return database.sql(FIELDS + "where id = ?")
                .param(id)
                .query(JarStore::jar)
                .optional();
    }

    public Optional<StoredJar> find(String moduleId, String sha256) {
        return database.sql(FIELDS + "where module_id = ? and sha256 = ?")
                .params(moduleId, sha256)
                .query(JarStore::jar)
                .optional();
    }

    /** Writes the bytes into a new file. */
    public void unpack(long id, Path to) {
        try (OutputStream out = Files.newOutputStream(to, java.nio.file.StandardOpenOption.CREATE_NEW)) {
            int parts = database.sql("select count(*) from core_module_jar_part where jar_id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
            for (int part = 0; part < parts; part++) {
                out.write(database.sql("select bytes from core_module_jar_part where jar_id = ? and part = ?")
                        .params(id, part)
                        .query((row, n) -> row.getBytes(1))
                        .single());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Notes what the newest check said of the signature. */
    public void signature(long id, SignatureState state) {
        database.sql("update core_module_jar set signature = ? where id = ? and signature <> ?")
                .params(state.name(), id, state.name())
                .update();
    }

    /** Forgets uploads nobody installed; not with a dialog that is closed, for another may be at the same bytes. */
    public void discardOld() {
        database.sql("delete from core_module_jar where installed_at is null and received_at < utc_timestamp() -"
                        + " interval 1 day")
                .update();
    }

    private static StoredJar jar(ResultSet row, int number) throws SQLException {
        LocalDateTime until = row.getObject("certificate_until", LocalDateTime.class);
        return new StoredJar(
                row.getLong("id"),
                row.getString("module_id"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("title_th"),
                row.getString("title_en"),
                SignatureState.valueOf(row.getString("signature")),
                until == null ? null : until.toInstant(ZoneOffset.UTC),
                row.getObject("installed_at") != null);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(text.length() - 200);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
