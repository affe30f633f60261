package th.sala.core.module.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.OfferedModules;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.Words;
import th.sala.core.module.jar.JarManifest;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;
import th.sala.core.module.store.StoredModule;

/** The build's own module jars in a folder beside the portal. */
@Component
class Offered implements OfferedModules {
    private static final Logger LOG = LoggerFactory.getLogger(Offered.class);

    private final Optional<Path> folder;
    private final ModuleStore modules;
    private final JarStore jars;
    private final Uploads uploads;
    private final Rehearsing rehearsing;
    private final ModuleLife life;
    private final Acts acts;
    private final Map<String, Offer> known = new ConcurrentHashMap<>();

    @SuppressWarnings("TooManyParameters")
    Offered(
            @Value("${sala.modules.offered:}") String folder,
            ModuleStore modules,
            JarStore jars,
            Uploads uploads,
            Rehearsing rehearsing,
            ModuleLife life,
            Acts acts) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        this.modules = modules;
        this.jars = jars;
        this.uploads = uploads;
        this.rehearsing = rehearsing;
        this.life = life;
        this.acts = acts;
    }

    @Override
    public Map<String, Words> installAll() {
        Map<String, Words> failures = new LinkedHashMap<>();
        files().stream()
                .filter(file -> read(file)
                        .filter(o -> modules.module(o.moduleId()).isEmpty())
                        .isPresent())
                .forEach(file ->
                        install(file).ifPresent(reason -> failures.put(String.valueOf(file.getFileName()), reason)));
        return failures;
    }

    /** Why the file could not be installed, or empty where it was. */
    private Optional<Words> install(Path file) {
        try {
            CheckedUpload upload = uploads.receive(file);
            if (upload.id() == null) {
                return upload.refusal();
            }
            StoredJar jar = rehearsing.jar(upload.id());
            Rehearsal rehearsal = acts.<Rehearsal>now(jar.moduleId(), act -> rehearsing.rehearse(act, jar, false));
            if (!rehearsal.installable()) {
                return rehearsal.refusals().stream().findFirst();
            }
            rehearsing.confirm(rehearsal.id());
            Operation done = acts.<Operation>now(jar.moduleId(), act -> life.install(act, jar, false));
            return Optional.ofNullable(done.sentence()).filter(sentence -> done.result() != Result.DONE);
        } catch (RuntimeException e) {
            LOG.error("Offered module {} cannot be installed", file, e);
            return Optional.of(ModuleLife.words(e));
        }
    }

    @Override
    public List<Offer> changed() {
        return offers().stream()
                .filter(offer -> modules.module(offer.moduleId())
                        .filter(m -> changed(m, offer))
                        .isPresent())
                .toList();
    }

    /** Builds of modules this portal has never known. */
    List<Offer> unknown() {
        return offers().stream()
                .filter(offer -> modules.module(offer.moduleId()).isEmpty())
                .toList();
    }

    private boolean changed(StoredModule module, Offer offer) {
        if (module.state() == ModuleState.REMOVED || module.state() == ModuleState.STOPPED) {
            return false;
        }
        Optional<StoredJar> now = jars.find(module.jar());
        boolean same = now.filter(j -> j.sha256().equals(offer.sha256())).isPresent();
        boolean older = now.filter(j -> JarManifest.compare(offer.version(), j.version()) < 0)
                .isPresent();
        return !same && !older && !left(module, offer);
    }

    private boolean left(StoredModule module, Offer offer) {
        Long left = module.left();
        return left != null
                && jars.find(left)
                        .filter(j -> j.sha256().equals(offer.sha256()))
                        .isPresent();
    }

    /** The file of an offer, where it still lies there unchanged. */
    Optional<Path> file(Offer offer) {
        return files().stream()
                .filter(f ->
                        read(f).filter(o -> o.sha256().equals(offer.sha256())).isPresent())
                .findFirst();
    }

    private List<Offer> offers() {
        return files().stream().flatMap(f -> read(f).stream()).toList();
    }

    private List<Path> files() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says of itself; read again only when it has changed. */
    private Optional<Offer> read(Path file) {
        try {
            String stamp = file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
            Offer offer = known.get(stamp);
            if (offer == null) {
                offer = readAnew(file);
                known.put(stamp, offer);
            }
            return Optional.of(offer).filter(o -> !o.moduleId().isEmpty());
        } catch (IOException e) {
            LOG.warn("Offered file {} cannot be read: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static Offer readAnew(Path file) throws IOException {
        String sha256;
        try (InputStream in = Files.newInputStream(file)) {
            java.security.MessageDigest digest = Uploads.sha256();
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Optional<java.util.jar.Attributes> manifest =
                    Optional.ofNullable(jar.getManifest()).map(java.util.jar.Manifest::getMainAttributes);
            return new Offer(
                    manifest.map(m -> m.getValue("Plugin-Id")).orElse(""),
                    manifest.map(m -> m.getValue("Plugin-Version")).orElse(""),
                    String.valueOf(file.getFileName()),
                    sha256);
        }
    }
}
