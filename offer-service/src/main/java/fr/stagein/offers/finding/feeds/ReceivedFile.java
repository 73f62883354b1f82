package fr.stagein.offers.finding.feeds;

import fr.stagein.platform.problems.ContentTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An archive that came in, in a file until it is closed: no more of it than a buffer is in memory.
 *
 * @param name as its sender calls it
 * @param sha256 in hexadecimal
 */
record ReceivedFile(Path at, String name, long size, String sha256) implements AutoCloseable {

    private static final int LONGEST_NAME = 120;

    /**
     * Reads a body to its end.
     *
     * @throws IOException if it breaks off, or has more bytes than {@code most} ({@link ContentTooLarge})
     */
    static ReceivedFile of(InputStream body, String name, long most) throws IOException {
        Path at = Files.createTempFile("feed", ".zip");
        boolean whole = false;
        try {
            MessageDigest digest = newDigest();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(at), digest)) {
                size = copy(body, out, most);
            }
            whole = true;
            return new ReceivedFile(at, plain(name), size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(at);
            }
        }
    }

    private static long copy(InputStream body, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
            if (size > most) {
                throw new ContentTooLarge(most);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Without what the name of no file has. */
    private static String plain(String name) {
        return name.codePoints()
                .filter(sign -> !Character.isISOControl(sign))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(at);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
