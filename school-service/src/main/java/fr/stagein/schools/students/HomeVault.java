package fr.stagein.schools.students;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Encrypts home points with AES-256-GCM, each bound to its student: a row copied to another opens for nobody. */
@Component
class HomeVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    HomeVault(SchoolKeys keys) {
        key = new SecretKeySpec(keys.secret(), "AES");
    }

    byte[] seal(Student.Home home, String studentId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] point = ByteBuffer.allocate(16)
                .putDouble(home.lat())
                .putDouble(home.lon())
                .array();
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, point, studentId);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if it was sealed with another key or for another student */
    Student.Home open(byte[] sealed, String studentId) {
        ByteBuffer all = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        byte[] rest = new byte[sealed.length - NONCE];
        all.get(nonce).get(rest);
        ByteBuffer point = ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, nonce, rest, studentId));
        return new Student.Home(point.getDouble(), point.getDouble());
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, String studentId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(studentId.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "A home point cannot be sealed or opened: is the key the right one?", failed);
        }
    }
}
