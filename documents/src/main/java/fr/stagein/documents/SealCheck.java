package fr.stagein.documents;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pades.validation.PdfSignatureDictionary;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Whether a file is a sealed agreement exactly as it was sealed. Stricter than a validator of signatures, to which a file that
 * goes on behind its signature is still valid: the seal must cover every byte, permit no change, be made with a certificate of
 * ours, and the whole file must have the hash that was kept.
 */
public final class SealCheck {

    /** Why a file is not as it was sealed, the most telling first. */
    public enum Reason {
        /** No PDF, or a PDF that cannot be read any more. */
        UNREADABLE,
        /** A PDF without a signature. */
        NO_SEAL,
        /** Bytes follow the seal, or there are several: somebody wrote into the file later. */
        ADDED_TO,
        /** What the seal covers is not what was sealed. */
        CHANGED,
        /** The seal is not one that forbids every change. */
        PERMITS_CHANGES,
        /** Sealed with a certificate that is none of ours. */
        OTHER_CERTIFICATE,
        /** Nothing wrong with the seal, but not the file whose hash was kept. */
        OTHER_FILE
    }

    public sealed interface Outcome {
        record Intact(Instant sealedAt, X509Certificate certificate) implements Outcome {}

        record Broken(Reason reason) implements Outcome {}
    }

    private final List<X509Certificate> trusted;

    /** @param trusted certificates of the seal, those of earlier keys too: an old agreement stays valid */
    public SealCheck(Collection<X509Certificate> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** @param expectedSha256 of the sealed file, as {@link Seal} gave it */
    public Outcome check(byte[] pdf, String expectedSha256) {
        try {
            return checked(pdf, expectedSha256);
        } catch (RuntimeException unreadable) {
            // The file comes from anybody, and a parser fails at a broken one in many ways: that is an answer.
            return new Outcome.Broken(Reason.UNREADABLE);
        }
    }

    private Outcome checked(byte[] pdf, String expectedSha256) {
        List<AdvancedSignature> signatures = new PDFDocumentAnalyzer(new InMemoryDocument(pdf)).getSignatures();
        if (signatures.isEmpty()) {
            return new Outcome.Broken(Reason.NO_SEAL);
        }
        var seal = (PAdESSignature) signatures.getFirst();
        PdfSignatureDictionary dictionary = seal.getPdfSignatureDictionary();
        if (signatures.size() > 1 || !coversAll(dictionary, pdf.length)) {
            return new Outcome.Broken(Reason.ADDED_TO);
        }
        seal.checkSignatureIntegrity();
        if (!seal.getSignatureCryptographicVerification().isSignatureIntact()) {
            return new Outcome.Broken(Reason.CHANGED);
        }
        if (dictionary.getDocMDP() != CertificationPermission.NO_CHANGE_PERMITTED) {
            return new Outcome.Broken(Reason.PERMITS_CHANGES);
        }
        CertificateToken signer = seal.getSigningCertificateToken();
        if (signer == null || !trusted.contains(signer.getCertificate())) {
            return new Outcome.Broken(Reason.OTHER_CERTIFICATE);
        }
        if (!Sha256.of(pdf).equals(expectedSha256)) {
            return new Outcome.Broken(Reason.OTHER_FILE);
        }
        return new Outcome.Intact(seal.getSigningTime().toInstant(), signer.getCertificate());
    }

    /** From the first byte to the last but for the signature's own value. */
    private static boolean coversAll(PdfSignatureDictionary dictionary, int length) {
        ByteRange range = dictionary.getByteRange();
        int gap = range.getSecondPartStart() - range.getFirstPartEnd();
        int value = 2 * dictionary.getContents().length + 2;
        return range.getFirstPartStart() == 0
                && gap == value
                && range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }
}
