package th.sala.core.module.jar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.module.ApiVersion;
import th.sala.core.module.CheckedUpload.Finding;
import th.sala.core.module.CheckedUpload.Result;
import th.sala.core.module.SignatureState;
import th.sala.core.module.Words;
import th.sala.core.module.jar.Trust.Trusted;

/** The checks before any class of a module is loaded: at its receipt, and again at every start. */
@Component
public class JarChecks {
    private final Trust trust;
    private final Clock clock;

    public JarChecks(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** What the portal already has under the id of a jar. */
    public interface Known {
        /** Version in service or last in service, or empty for a module never installed. */
        Optional<String> version(String id);

        /** A table that carries the prefix of the id, although no module of this id was ever installed. */
        Optional<String> foreignTable(String id);
    }

    /** All checks for a jar that shall be installed. */
    public JudgedJar atReceipt(Path jar, Known known) {
        return new Run(jar, false).judge(known);
    }

    /** The checks that are repeated before a jar of the portal's own store is started. */
    public JudgedJar atStart(Path jar) {
        return new Run(jar, true).judge(null);
    }

    /** The files the host reads itself before anybody has signed for them. */
    static Set<String> filesToKeep(Attributes manifest) {
        String id = String.valueOf(manifest.getValue("Plugin-Id")).strip();
        return Set.of(ModuleDescriptor.FILE, Titles.thaiFile(id), Titles.englishFile(id));
    }

    private final class Run {
        private final Path jar;
        private final boolean installed;
        private final List<Finding> findings = new ArrayList<>();
        private String check = "module.check.jar";
        private @Nullable JarManifest manifest;
        private @Nullable ModuleDescriptor descriptor;
        private Titles titles = Titles.NONE;
        private SignatureState signature = SignatureState.REFUSED;
        private @Nullable Instant until;
        private boolean downgrade;

        Run(Path jar, boolean installed) {
            this.jar = jar;
            this.installed = installed;
        }

        JudgedJar judge(@Nullable Known known) {
            try {
                JarContents contents = JarContents.read(jar, JarChecks::filesToKeep);
                passed("module.passed.jar");
                JarManifest own = manifest(contents);
                signature(contents);
                api(own);
                descriptor(contents, own);
                if (known != null) {
                    tables(own, known);
                    version(own, known);
                }
                return result(null);
            } catch (Refused e) {
                findings.add(new Finding(check, Result.REFUSED, e.words()));
                return result(e.words());
            }
        }

        private JudgedJar result(@Nullable Words refusal) {
            return new JudgedJar(
                    List.copyOf(findings), manifest, descriptor, titles, signature, until, downgrade, refusal);
        }

        private JarManifest manifest(JarContents contents) {
            check = "module.check.manifest";
            JarManifest own = JarManifest.read(contents.manifest());
            manifest = own;
            own.demandWellFormed();
            passed("module.passed.manifest", own.id(), own.version());
            return own;
        }

        private void signature(JarContents contents) {
            check = "module.check.signature";
            if (!contents.signed()) {
                throw new Refused("module.refused.unsigned");
            }
            contents.unsigned().ifPresent(entry -> {
                throw new Refused("module.refused.unsignedEntry", entry);
            });
            Trusted by = trust.find(contents.signers())
                    .orElseThrow(() -> new Refused("module.refused.untrusted", signer(contents)));
            until = by.until();
            signature = by.state();
            Instant now = clock.instant();
            if (now.isBefore(by.from())) {
                throw new Refused("module.refused.certificateEarly", by.from());
            }
            if (now.isBefore(by.until())) {
                passed(
                        by.state() == SignatureState.DEVELOPMENT
                                ? "module.passed.signatureDevelopment"
                                : "module.passed.signature",
                        by.until());
            } else if (installed) {
                signature = SignatureState.EXPIRED;
                findings.add(new Finding(check, Result.WARNING, Words.of("module.warning.expired", by.until())));
            } else {
                signature = SignatureState.REFUSED;
                throw new Refused("module.refused.expired", by.until());
            }
        }

        private String signer(JarContents contents) {
            return contents.signers().stream()
                    .map(s -> s.getSignerCertPath().getCertificates().getFirst())
                    .map(c -> c instanceof java.security.cert.X509Certificate x
                            ? x.getSubjectX500Principal().getName()
                            : c.getType())
                    .findFirst()
                    .orElse("?");
        }

        private void api(JarManifest own) {
            check = "module.check.api";
            own.demandFits();
            passed("module.passed.api", own.requires(), ApiVersion.CURRENT);
        }

        private void descriptor(JarContents contents, JarManifest own) {
            check = "module.check.descriptor";
            byte[] json = contents.kept().get(ModuleDescriptor.FILE);
            if (json == null) {
                throw new Refused("module.refused.noDescriptor");
            }
            ModuleDescriptor read = ModuleDescriptor.read(json);
            read.demandFor(own.id());
            titles = Titles.read(own.id(), contents.kept());
            descriptor = read;
            passed(
                    "module.passed.descriptor",
                    read.views().size(),
                    read.permissions().size());
        }

        private void tables(JarManifest own, Known known) {
            check = "module.check.tables";
            known.foreignTable(own.id()).ifPresent(table -> {
                throw new Refused("module.refused.tables", table);
            });
            passed("module.passed.tables", own.id() + "_");
        }

        private void version(JarManifest own, Known known) {
            check = "module.check.version";
            Optional<String> before = known.version(own.id());
            downgrade = before.filter(v -> JarManifest.compare(own.version(), v) < 0)
                    .isPresent();
            if (downgrade) {
                findings.add(new Finding(
                        check, Result.WARNING, Words.of("module.warning.downgrade", own.version(), before.get())));
            } else if (before.isPresent()) {
                passed("module.passed.upgrade", before.get(), own.version());
            } else {
                passed("module.passed.new", own.version());
            }
        }

        private void passed(String key, Object... arguments) {
            findings.add(new Finding(check, Result.PASSED, Words.of(key, arguments)));
        }
    }
}
