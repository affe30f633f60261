package th.sala.core.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A signature over a whole PDF, PAdES baseline B of EN 319 142-1. */
final class PadesSignature {
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Bytes of a signature beside its certificates. */
    private static final int OWN_SIZE = 4096;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** @param chain the certificate of the key first */
    PadesSignature(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    void sign(byte[] pdf, Instant at, OutputStream to) throws IOException {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        // The standard wants the time here and not among the signed attributes.
        signature.getCOSObject().setString(COSName.M, PDF_DATE.format(at));
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(size());
            document.addSignature(signature, this::signed, options);
            document.saveIncremental(to);
        }
    }

    private int size() throws IOException {
        int size = OWN_SIZE;
        for (X509Certificate certificate : chain) {
            size += encoded(certificate).length;
        }
        return size;
    }

    private byte[] signed(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer = new JcaContentSignerBuilder("SHA256with" + (isElliptic() ? "ECDSA" : "RSA")).build(key);
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(attributes())
                    .build(signer, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The paper could not be signed", e);
        }
    }

    private boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    private CMSAttributeTableGenerator attributes() throws IOException, GeneralSecurityException {
        X509Certificate own = chain.getFirst();
        var issuer = new GeneralNames(new GeneralName(new JcaX509CertificateHolder(own).getIssuer()));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded(own));
        var named = new ESSCertIDv2(hash, new IssuerSerial(issuer, own.getSerialNumber()));
        var certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(named)));
        var all = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate));
        return values -> all.getAttributes(values).remove(CMSAttributes.signingTime);
    }

    private static byte[] encoded(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
