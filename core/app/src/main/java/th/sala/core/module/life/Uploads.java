package th.sala.core.module.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.CheckedUpload.Finding;
import th.sala.core.module.Operation.Kind;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.UploadId;
import th.sala.core.module.Words;
import th.sala.core.module.jar.JarChecks;
import th.sala.core.module.jar.JarManifest;
import th.sala.core.module.jar.JudgedJar;
import th.sala.core.module.jar.Refused;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.Journal;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;

/** Receives jars: to a file of its own, checked, and only then into the store. */
@Component
class Uploads {
    private static final long MAXIMUM = 64L << 20;

    private final JarCache cache;
    private final JarChecks checks;
    private final JarStore jars;
    private final ModuleStore modules;
    private final Journal journal;

    Uploads(JarCache cache, JarChecks checks, JarStore jars, ModuleStore modules, Journal journal) {
        this.cache = cache;
        this.checks = checks;
        this.jars = jars;
        this.modules = modules;
        this.journal = journal;
    }

    CheckedUpload receive(InputStream jar, String fileName) {
        Path file = cache.fresh("received", MAXIMUM);
        try (jar) {
            return judged(file, fileName, copy(jar, file));
        } catch (Refused e) {
            return refused(fileName, e.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cache.delete(file);
        }
    }

    CheckedUpload receive(Path offered) {
        try {
            return receive(Files.newInputStream(offered), String.valueOf(offered.getFileName()));
        } catch (IOException e) {
            throw new th.sala.api.RuleBroken("module.rule.offerGone");
        }
    }

    CheckedUpload again(StoredJar kept) {
        Path file = cache.fresh(kept);
        try {
            return judged(file, kept.fileName(), kept.sha256());
        } finally {
            cache.delete(file);
        }
    }

    private static String copy(InputStream jar, Path file) throws IOException {
        DigestInputStream in = new DigestInputStream(jar, sha256());
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > MAXIMUM) {
                    throw new Refused("module.refused.size", MAXIMUM >> 20);
                }
                out.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private CheckedUpload judged(Path file, String fileName, String sha256) {
        JudgedJar judged = checks.atReceipt(file, modules);
        JarManifest manifest = judged.manifest();
        String id = manifest == null ? null : manifest.id();
        judged.refused().ifPresent(words -> record(id, judged, sha256, words, fileName));
        UploadId upload = judged.refused().isPresent()
                ? null
                : new UploadId(jars.keep(file, fileName, sha256, judged).id());
        String title =
                judged.descriptor() == null ? fileName : judged.descriptor().title();
        return new CheckedUpload(
                upload,
                fileName,
                id,
                manifest == null ? null : manifest.version(),
                Optional.ofNullable(id).flatMap(modules::replaced).orElse(null),
                judged.titles().thai(title),
                judged.titles().english(title),
                size(file),
                sha256,
                judged.downgrade(),
                judged.findings());
    }

    private CheckedUpload refused(String fileName, Words words) {
        List<Finding> findings = List.of(new Finding("module.check.jar", CheckedUpload.Result.REFUSED, words));
        journal.end(journal.begin(Kind.RECEIVE, null, null, null, null), Result.REFUSED, words, fileName);
        return new CheckedUpload(null, fileName, null, null, null, fileName, fileName, 0, "", false, findings);
    }

    private void record(@Nullable String id, JudgedJar judged, String sha256, Words words, String fileName) {
        String version = judged.manifest() == null ? null : judged.manifest().version();
        String known = id != null && modules.module(id).isPresent() ? id : null;
        long record = journal.begin(Kind.RECEIVE, known, null, fits(version), sha256);
        journal.end(record, Result.REFUSED, words, fileName);
    }

    private static @Nullable String fits(@Nullable String version) {
        return version != null && version.length() <= 60 ? version : null;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
