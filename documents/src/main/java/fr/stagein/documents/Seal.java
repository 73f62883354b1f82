package fr.stagein.documents;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * Closes a signed agreement: the frozen file, the evidence page, {@code audit.json} and over all of it a PAdES-BASELINE-B
 * signature of the platform that permits no change (DocMDP level 1). Shared by all threads.
 */
public final class Seal {

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<CertificateToken> chain;
    private final SignatureAlgorithm algorithm;
    private final EvidencePage evidencePage = new EvidencePage();

    /**
     * @param pkcs12 a key store with one private key (RSA or EC) and its certificate, with those that issued it if any
     * @throws IllegalArgumentException when it cannot be opened or holds no key or several
     */
    public Seal(byte[] pkcs12, char[] password) {
        PrivateKeyEntry entry = onlyKey(pkcs12, password);
        this.key = entry.getPrivateKey();
        this.certificate = (X509Certificate) entry.getCertificate();
        this.chain = Arrays.stream(entry.getCertificateChain())
                .map(issued -> new CertificateToken((X509Certificate) issued))
                .toList();
        this.algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate.getPublicKey()), DigestAlgorithm.SHA256);
    }

    /** What {@link SealCheck} has to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * The sealed file begins with the frozen file's bytes, unchanged.
     *
     * @param auditJson must hold the frozen file's hash, so that neither can be exchanged alone
     * @param at the time of the seal; the certificate must be valid then
     * @throws IllegalArgumentException when {@code auditJson} does not hold the hash, or the certificate was not valid
     */
    public Document seal(Document frozen, Evidence evidence, byte[] auditJson, Instant at) {
        if (!new String(auditJson, StandardCharsets.UTF_8).contains(frozen.sha256())) {
            throw new IllegalArgumentException("audit.json does not hold the hash of the agreement");
        }
        requireValid(at);
        byte[] pages = evidencePage.render(frozen, evidence, at);
        return sealed(Appendix.append(frozen, pages, auditJson, at), "Convention signée par toutes les parties", at);
    }

    /**
     * Seals a document that nobody signs by hand, such as an attestation: the same seal, without pages behind it.
     *
     * @param reason what the seal says it is for, in French
     * @param at the time of the seal; the certificate must be valid then
     * @throws IllegalArgumentException when the certificate was not valid
     */
    public Document seal(Document frozen, String reason, Instant at) {
        requireValid(at);
        return sealed(frozen.pdf(), reason, at);
    }

    private void requireValid(Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new IllegalArgumentException("The certificate of the seal is valid from "
                    + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant() + ", not at " + at);
        }
    }

    private Document sealed(byte[] pdf, String reason, Instant at) {
        var document = new InMemoryDocument(pdf);
        PAdESSignatureParameters parameters = parameters(reason, at);
        var service = new PAdESService(new CommonCertificateVerifier(true));
        byte[] value = sign(service.getDataToSign(document, parameters).getBytes());
        return Document.of(
                DSSUtils.toByteArray(service.signDocument(document, parameters, new SignatureValue(algorithm, value))));
    }

    private PAdESSignatureParameters parameters(String reason, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setReason(reason);
        parameters.setAppName(Typesetter.PRODUCER);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(4000
                + chain.stream().mapToInt(issued -> issued.getEncoded().length).sum());
        return parameters;
    }

    private byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of the seal cannot sign", unusable);
        }
    }

    private static PrivateKeyEntry onlyKey(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            var keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new IllegalArgumentException("The key store of the seal holds " + keys.size() + " keys, not one");
            }
            return (PrivateKeyEntry) store.getEntry(keys.getFirst(), new PasswordProtection(password));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("The key store of the seal cannot be opened", unreadable);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }
}
