package th.sala.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.core.paper.AgencySignature.State;

class PaperSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String PASSWORD = "a password of a test";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void the_whole_file_is_signed_and_a_changed_byte_is_found(String algorithm) throws Exception {
        byte[] pdf = SamplePapers.bytes(SamplePapers.memo(1));
        byte[] signed = signature(keystore(algorithm), NOW).signed(pdf).orElseThrow();

        assertThat(isWhole(signed)).isTrue();
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature made = document.getSignatureDictionaries().getFirst();
            assertThat(made.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(made.getCOSObject().getString(COSName.M)).isEqualTo("D:20261120030000Z");
            int[] range = made.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
        }
        byte[] changed = signed.clone();
        changed[pdf.length / 2] ^= 1;
        assertThat(isWhole(changed)).isFalse();
    }

    @Test
    void the_signature_names_its_certificate_and_leaves_the_time_to_the_file() throws Exception {
        byte[] signed = signature(keystore("RSA"), NOW)
                .signed(SamplePapers.bytes(SamplePapers.memo(1)))
                .orElseThrow();
        var attributes = signer(signed).getSignedAttributes();
        assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    }

    @Test
    void the_text_is_still_there_under_a_signature() throws Exception {
        byte[] signed = signature(keystore("RSA"), NOW)
                .signed(SamplePapers.bytes(SamplePapers.memo(6)))
                .orElseThrow();
        assertThat(String.join("", SamplePapers.pages(signed))).contains("บันทึกข้อความ", "plan2570.pdf");
    }

    @Test
    void without_a_certificate_or_with_one_that_does_not_open_papers_stay_unsigned() throws Exception {
        Path keystore = keystore("RSA");
        unsigned(new AgencySignature(settings(null, PASSWORD, ""), at(NOW)), State.NONE);
        unsigned(new AgencySignature(settings(keystore, "wrong", ""), at(NOW)), State.UNREADABLE);
        unsigned(new AgencySignature(settings(keystore, PASSWORD, "other"), at(NOW)), State.UNREADABLE);
        unsigned(new AgencySignature(settings(folder.resolve("gone.p12"), PASSWORD, ""), at(NOW)), State.UNREADABLE);
    }

    @Test
    void a_certificate_signs_in_its_own_time_only() throws Exception {
        Path keystore = keystore("RSA");
        unsigned(signature(keystore, NOW.minus(Duration.ofDays(400))), State.NOT_YET_VALID);
        unsigned(signature(keystore, NOW.plus(Duration.ofDays(400))), State.EXPIRED);
        assertThat(signature(keystore, NOW).state()).isEqualTo(State.READY);
    }

    private static void unsigned(AgencySignature signature, State state) throws IOException {
        assertThat(signature.state()).isEqualTo(state);
        assertThat(signature.signed(SamplePapers.bytes(SamplePapers.memo(1)))).isEmpty();
    }

    private static AgencySignature signature(Path keystore, Instant at) {
        return new AgencySignature(settings(keystore, PASSWORD, ""), at(at));
    }

    private static PaperSettings settings(@Nullable Path keystore, String password, String alias) {
        return new PaperSettings(null, null, keystore, password, alias);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private Path keystore(String algorithm) throws Exception {
        var keys = KeyPairGenerator.getInstance(algorithm);
        keys.initialize(algorithm.equals("EC") ? 256 : 2048);
        KeyPair pair = keys.generateKeyPair();
        var name = new X500Name("CN=Agency of a test");
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(7),
                                Date.from(NOW.minus(Duration.ofDays(30))),
                                Date.from(NOW.plus(Duration.ofDays(335))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : "RSA"))
                                .build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("agency", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
        Path file = folder.resolve(algorithm + ".p12");
        try (OutputStream to = Files.newOutputStream(file)) {
            store.store(to, PASSWORD.toCharArray());
        }
        return file;
    }

    private static boolean isWhole(byte[] pdf) throws Exception {
        SignerInformation signer = signer(pdf);
        X509CertificateHolder holder = certificate(pdf);
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        } catch (CMSException changed) {
            return false;
        }
    }

    private static SignerInformation signer(byte[] pdf) throws Exception {
        return data(pdf).getSignerInfos().iterator().next();
    }

    private static X509CertificateHolder certificate(byte[] pdf) throws Exception {
        return data(pdf).getCertificates().getMatches(null).iterator().next();
    }

    private static CMSSignedData data(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature made = document.getSignatureDictionaries().getFirst();
            return new CMSSignedData(new CMSProcessableByteArray(made.getSignedContent(pdf)), made.getContents(pdf));
        }
    }
}
