package fr.stagein.schools.accounts;

import fr.stagein.schools.files.Words;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Eight letters that a pupil types once, none that looks like another; only their keyed hash is kept. */
@Component
class SignInCode {

    private static final String LETTERS = "ABCDEFGHJKMNPRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param homeKey the school's key, of which the codes have one of their own made */
    @ConfigurationProperties("stagein.school")
    record Keys(String homeKey) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    SignInCode(Keys keys) {
        var whole = new SecretKeySpec(Base64.getDecoder().decode(keys.homeKey()), HMAC);
        key = new SecretKeySpec(mac(whole, "sign-in codes"), HMAC);
    }

    static String make(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** @param code as a pupil types it: lower case, spaces and dashes do no harm */
    byte[] hash(String code) {
        return mac(key, Words.folded(code).replace(" ", "").toUpperCase(Locale.ROOT));
    }

    private static byte[] mac(SecretKeySpec with, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(with);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
