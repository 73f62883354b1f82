package fr.stagein.platform.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what one service hands to another through a browser, which can neither read nor change it: AES-256-GCM with
 * a key that both have, valid until a given moment.
 */
public final class Envelope {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 random bytes in Base64 */
    public Envelope(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of envelopes has to be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** The parts may hold anything but line ends. */
    public String seal(List<String> parts, Instant until) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String told = until.getEpochSecond() + "\n" + String.join("\n", parts);
        try {
            byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, told.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The parts; empty once expired, and for anything that was not encrypted with this key. */
    public Optional<List<String>> open(String sealed, Instant now) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] told = apply(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(all, NONCE_BYTES),
                    Arrays.copyOfRange(all, NONCE_BYTES, all.length));
            List<String> parts = List.of(new String(told, StandardCharsets.UTF_8).split("\n", -1));
            return now.getEpochSecond() < Long.parseLong(parts.getFirst())
                    ? Optional.of(parts.subList(1, parts.size()))
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(input);
    }
}
