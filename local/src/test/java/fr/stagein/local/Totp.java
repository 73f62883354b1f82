package fr.stagein.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a phone shows (RFC 6238): six digits, for thirty seconds. */
public final class Totp {

    private static final long SECONDS = 30;

    private Totp() {}

    public static String now(String secret) {
        return at(secret, Instant.now().getEpochSecond() / SECONDS);
    }

    /** The next one, which is taken already: clocks differ. A code that was used is not. */
    public static String next(String secret) {
        return at(secret, Instant.now().getEpochSecond() / SECONDS + 1);
    }

    private static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
