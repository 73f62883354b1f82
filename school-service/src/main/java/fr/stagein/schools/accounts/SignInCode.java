package fr.stagein.schools.accounts;

import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.students.SchoolKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Eight letters that a pupil types once, none that looks like another; only their keyed hash is kept. */
@Component
class SignInCode {

    private static final String LETTERS = "ABCDEFGHJKMNPRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param keys the school's, of which the codes have one of their own made */
    SignInCode(SchoolKeys keys) {
        var whole = new SecretKeySpec(keys.secret(), HMAC);
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
        return mac(key, TextFolding.folded(code).replace(" ", "").toUpperCase(Locale.ROOT));
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
