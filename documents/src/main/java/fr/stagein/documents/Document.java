package fr.stagein.documents;

import java.util.Arrays;

/**
 * The bytes of a PDF and their hash.
 *
 * @param pdf the whole file; owned by this value: do not change it
 * @param sha256 SHA-256 of {@code pdf}, 64 lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // equality is written below
public record Document(byte[] pdf, String sha256) {

    public Document {
        if (!Sha256.of(pdf).equals(sha256)) {
            throw new IllegalArgumentException("The hash is not the one of the bytes");
        }
    }

    public static Document of(byte[] pdf) {
        return new Document(pdf, Sha256.of(pdf));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && Arrays.equals(pdf, document.pdf);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Document[" + pdf.length + " bytes, sha256=" + sha256 + "]";
    }
}
