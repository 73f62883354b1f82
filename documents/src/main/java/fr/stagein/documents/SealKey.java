package fr.stagein.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key for the seal that nobody vouches for: enough to show later changes, not who the platform is. */
public final class SealKey {

    private SealKey() {}

    /**
     * A new P-256 key with a certificate signed by itself.
     *
     * @param name who seals, as "Convention de stage, territoire de …"
     * @return a PKCS#12 key store that {@link Seal} opens with the same password
     */
    public static byte[] selfSigned(String name, char[] password, Instant from, Period length) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", pair.getPrivate(), password, new X509Certificate[] {
                certificate(
                        name,
                        pair,
                        from,
                        from.atZone(ZoneOffset.UTC).plus(length).toInstant())
            });
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorException impossible) {
            throw new IllegalStateException("No key for the seal could be made", impossible);
        }
    }

    private static X509Certificate certificate(String name, KeyPair pair, Instant from, Instant to)
            throws GeneralSecurityException, IOException, OperatorException {
        var subject = new X500Principal("CN=" + escaped(name) + ",O=Stage-IN,C=FR");
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(127, new SecureRandom()),
                Date.from(from),
                Date.from(to),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static String escaped(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
