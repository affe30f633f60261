package th.sala.core.module.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.sala.core.module.SignatureState;

/** The certificates modules may be signed with: those of the home's trust folder, in development the machine's own. */
@Component
public class Trust {
    private final Optional<Path> folder;
    private final Optional<Path> development;

    public Trust(
            @Value("${sala.home:}") String home,
            @Value("${sala.trust.development:}") String development,
            @Value("${sala.mode:}") String mode) {
        this.folder = home.isBlank() ? Optional.empty() : Optional.of(Path.of(home, "trust"));
        this.development = development.isBlank() || mode.equals("production")
                ? Optional.empty()
                : Optional.of(Path.of(development));
    }

    /** Who of the signers is trusted; read from the files at every call, so that a new certificate counts at once. */
    Optional<Trusted> find(List<CodeSigner> signers) {
        return find(signers, certificates(folder.stream().flatMap(Trust::pemFiles)), SignatureState.TRUSTED)
                .or(() -> find(signers, certificates(development.stream()), SignatureState.DEVELOPMENT));
    }

    private static Optional<Trusted> find(
            List<CodeSigner> signers, Set<X509Certificate> trusted, SignatureState state) {
        return signers.stream()
                .map(s -> s.getSignerCertPath())
                .filter(path -> path.getCertificates().getFirst() instanceof X509Certificate)
                .filter(path -> trusted.contains(path.getCertificates().getFirst()) || issued(path, trusted))
                .map(path -> (X509Certificate) path.getCertificates().getFirst())
                .map(leaf -> new Trusted(leaf, state))
                .findFirst();
    }

    /** Whether an authority in the trust folder stands at the end of the path. */
    private static boolean issued(java.security.cert.CertPath path, Set<X509Certificate> trusted) {
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.stream().filter(c -> c.getBasicConstraints() >= 0).forEach(c -> anchors.add(new TrustAnchor(c, null)));
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            // expiry is judged by the caller; the path itself is judged within the leaf's own time
            X509Certificate leaf = (X509Certificate) path.getCertificates().getFirst();
            Instant now = Instant.now();
            parameters.setDate(now.isAfter(leaf.getNotAfter().toInstant()) ? leaf.getNotAfter() : Date.from(now));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            // says only that this path leads elsewhere
            return false;
        }
    }

    private static Stream<Path> pemFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".pem")).sorted().toList().stream();
        } catch (IOException e) {
            throw new Refused("module.refused.trustUnreadable", folder);
        }
    }

    private static Set<X509Certificate> certificates(Stream<Path> files) {
        Set<X509Certificate> all = new HashSet<>();
        files.filter(Files::isRegularFile).forEach(file -> all.addAll(certificates(file)));
        return all;
    }

    private static Collection<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | GeneralSecurityException e) {
            throw new Refused("module.refused.trustUnreadable", file.getFileName());
        }
    }

    /** A signer the portal trusts. */
    record Trusted(X509Certificate certificate, SignatureState state) {
        Instant from() {
            return certificate.getNotBefore().toInstant();
        }

        Instant until() {
            return certificate.getNotAfter().toInstant();
        }
    }
}
