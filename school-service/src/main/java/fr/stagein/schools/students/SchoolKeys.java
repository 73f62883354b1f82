package fr.stagein.schools.students;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param homeKey 32 random bytes in Base64: sign-in codes are hashed with it */
@ConfigurationProperties("stagein.school")
public record SchoolKeys(String homeKey) {

    public SchoolKeys {
        if (Base64.getDecoder().decode(homeKey).length != 32) {
            throw new IllegalArgumentException("stagein.school.home-key has to be 32 bytes in Base64");
        }
    }

    /** The bytes themselves. */
    public byte[] secret() {
        return Base64.getDecoder().decode(homeKey);
    }

    @Override
    public String toString() {
        return "SchoolKeys[…]";
    }
}
