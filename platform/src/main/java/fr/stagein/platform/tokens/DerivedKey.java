package fr.stagein.platform.tokens;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose out of a key that services share: what one purpose gives away tells nothing of another. */
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
