package fr.stagein.platform.tokens;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives a key for one purpose from a key that services share. A leak of one derived key reveals nothing about
 * another.
 */
public final class DerivedKey {

    private static final String ALGORITHM = "HmacSHA256";

    private DerivedKey() {}

    /**
     * @param key 32 random bytes in Base64
     * @param purpose the same in both services
     * @return 32 bytes in Base64
     */
    public static String of(String key, String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(("derived key\n" + purpose).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
