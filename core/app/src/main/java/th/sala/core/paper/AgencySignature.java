package th.sala.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs papers with the agency's certificate where there is one. Whatever is wrong with it is told, and papers are
 * issued without signature: no approval waits for a certificate.
 */
@Component
public class AgencySignature {
    private static final Logger LOG = LoggerFactory.getLogger(AgencySignature.class);

    private final Clock clock;
    private final @Nullable Key key;
    private final boolean configured;

    AgencySignature(PaperSettings settings, Clock clock) {
        this.clock = clock;
        Path keystore = settings.keystore();
        this.configured = keystore != null;
        this.key = keystore == null ? null : read(keystore, settings);
        if (key != null && state() != State.READY) {
            LOG.warn("Papers are issued without signature: the certificate in {} is {}", keystore, state());
        }
    }

    /** How the certificate stands at this moment. */
    public enum State {
        /** Papers are signed. */
        READY,
        /** No certificate is configured. */
        NONE,
        /** The file cannot be read: it is missing, the password is wrong, or it holds no such key. */
        UNREADABLE,
        NOT_YET_VALID,
        EXPIRED;

        /** Whether papers lack a signature they were meant to have. */
        public boolean isFaulty() {
            return this != READY && this != NONE;
        }

        /** Of the text that says so. */
        public String key() {
            return "paper.certificate." + name();
        }
    }

    public State state() {
        if (key == null) {
            return configured ? State.UNREADABLE : State.NONE;
        }
        try {
            key.certificate().checkValidity(Date.from(clock.instant()));
            return State.READY;
        } catch (CertificateNotYetValidException early) {
            return State.NOT_YET_VALID;
        } catch (CertificateExpiredException late) {
            return State.EXPIRED;
        }
    }

    /** The file with the signature of the agency; empty where it cannot be signed. */
    Optional<byte[]> signed(byte[] pdf) {
        Key with = key;
        if (with == null || state() != State.READY) {
            return Optional.empty();
        }
        try {
            var signed = new ByteArrayOutputStream(pdf.length * 2);
            new PadesSignature(with.privateKey(), with.chain()).sign(pdf, clock.instant(), signed);
            return Optional.of(signed.toByteArray());
        } catch (IOException e) {
            LOG.error("A paper is issued without signature", e);
            return Optional.empty();
        }
    }

    private static @Nullable Key read(Path file, PaperSettings settings) {
        char[] password = settings.keystorePassword().toCharArray();
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            for (String alias : Collections.list(store.aliases())) {
                boolean meant = settings.alias().isEmpty() || settings.alias().equalsIgnoreCase(alias);
                if (meant && store.getKey(alias, password) instanceof PrivateKey key) {
                    return new Key(key, chain(store.getCertificateChain(alias)));
                }
            }
            LOG.warn("Papers are issued without signature: {} holds no such key", file);
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("Papers are issued without signature: {} cannot be read: {}", file, e.toString());
        }
        return null;
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private record Key(PrivateKey privateKey, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.getFirst();
        }
    }
}
