package fr.stagein.platform.vault;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of a service's vault.
 *
 * @param keys each {@code <number>:<32 random bytes in Base64>}, the number from 1 to 255 and never used again. The first
 *     seals, all of them open. A new key goes behind the others until every replica has it, then in front; once
 *     {@code seal-anew} has run with it, the others can go
 */
@ConfigurationProperties("stagein.vault")
public record VaultKeys(@DefaultValue List<String> keys) {

    private static final int KEY_BYTES = 32;
    private static final int MOST = 255;

    public VaultKeys {
        keys = List.copyOf(keys);
        byNumber(keys);
    }

    /** By their numbers, the one that seals first. */
    Map<Integer, SecretKey> byNumber() {
        return byNumber(keys);
    }

    private static Map<Integer, SecretKey> byNumber(List<String> keys) {
        Map<Integer, SecretKey> all = new LinkedHashMap<>();
        for (String key : keys) {
            int colon = key.indexOf(':');
            if (colon < 1 || !key.substring(0, colon).chars().allMatch(one -> one >= '0' && one <= '9') || colon > 3) {
                throw wrong();
            }
            int number = Integer.parseInt(key.substring(0, colon));
            if (number < 1 || number > MOST || all.put(number, secret(key.substring(colon + 1))) != null) {
                throw wrong();
            }
        }
        if (all.isEmpty()) {
            throw wrong();
        }
        return all;
    }

    private static SecretKey secret(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw wrong();
        }
        if (bytes.length != KEY_BYTES) {
            throw wrong();
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Without what was given: it is secret even where it is wrong. */
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "stagein.vault.keys has to list at least one key as <number>:<32 bytes in Base64>, each number from 1 to"
                        + " 255 once, for example 1:$(openssl rand -base64 32)");
    }

    @Override
    public String toString() {
        return "VaultKeys[…]";
    }
}
