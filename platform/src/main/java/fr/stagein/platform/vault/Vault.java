package fr.stagein.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the values of columns with AES-256-GCM. Each value is bound to its column and row: copied elsewhere it
 * cannot be decrypted. An encrypted value is the number of its key (1 byte), a nonce (12 bytes) and the ciphertext with
 * its tag (16 bytes longer than the text), so that a new key can take over while the old one still decrypts.
 */
public final class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<Integer, SecretKey> keys;
    private final int sealing;
    private final SecureRandom random = new SecureRandom();

    public Vault(VaultKeys keys) {
        this.keys = keys.byNumber();
        sealing = this.keys.keySet().iterator().next();
    }

    /** @param row the values of the row's primary key, in its order */
    public byte[] seal(String clear, SealedColumn column, Object... row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = clear.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(new byte[] {(byte) sealing}, 1 + NONCE_BYTES + text.length + TAG_BITS / 8);
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key(sealing), nonce, column, row)
                    .doFinal(text, 0, text.length, sealed, 1 + NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A value of " + column + " cannot be sealed", broken);
        }
        return sealed;
    }

    /**
     * @param row as when it was encrypted
     * @throws IllegalStateException if the key is missing, or the value belongs to another column or row
     */
    public String open(byte[] sealed, SealedColumn column, Object... row) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("A value of " + column + " is not sealed");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key(Byte.toUnsignedInt(sealed[0])), nonce, column, row)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "A value of " + column + " cannot be opened: is the key the right one, and the row its own?",
                    failed);
        }
    }

    /** @return null for null */
    public byte @Nullable [] sealIfThere(@Nullable String clear, SealedColumn column, Object... row) {
        return clear == null ? null : seal(clear, column, row);
    }

    /** @return null for null */
    public @Nullable String openIfThere(byte @Nullable [] sealed, SealedColumn column, Object... row) {
        return sealed == null ? null : open(sealed, column, row);
    }

    /** The number of the key that seals. */
    int sealing() {
        return sealing;
    }

    private SecretKey key(int number) {
        SecretKey key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException("stagein.vault.keys has no key " + number);
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, SealedColumn column, Object... row)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((column + "\n" + row(row)).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The columns of the primary key, as {@code concat_ws('/', …)} writes them in SQL. */
    private static String row(Object... row) {
        return Stream.of(row).map(Object::toString).collect(Collectors.joining("/"));
    }
}
