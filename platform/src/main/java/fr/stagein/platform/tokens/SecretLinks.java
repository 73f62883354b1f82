package fr.stagein.platform.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens and codes that every service with the same key derives alike (HMAC-SHA256), so that one service writes a link
 * and another checks it without asking the first. A token reveals its parts to whoever holds it. Neither tokens nor codes
 * may be logged.
 */
public final class SecretLinks {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /** @param key 32 random bytes in Base64 */
    public SecretLinks(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of links has to be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Fits behind the {@code #} of an address. The parts may hold anything but line ends. */
    public String token(List<String> parts) {
        String told = String.join("\n", parts);
        return ENCODER.encodeToString(told.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(mac("token", told));
    }

    /** Six digits that belong to the token of these parts. */
    public String code(List<String> parts) {
        long number = ByteBuffer.wrap(mac("code", String.join("\n", parts))).getLong() >>> 1;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** The parts of a token of ours; empty for anything else. */
    public Optional<List<String>> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var told = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] seal = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(seal, mac("token", told))
                    ? Optional.of(List.of(told.split("\n", -1)))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Compares in constant time. Spaces are ignored. */
    public boolean isCode(List<String> parts, String code) {
        return MessageDigest.isEqual(
                code(parts).getBytes(StandardCharsets.UTF_8),
                code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, String told) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + told).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
