package fr.stagein.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** A short text that stands for the secrets of others that a service reads: when it changes, the service's pods restart. */
final class Brought {

    private final Map<Part, String> read = new EnumMap<>(Part.class);

    void by(Part part, String what) {
        read.merge(part, what, String::concat);
    }

    /** Empty if it reads nothing. */
    String of(Part part) {
        String all = read.get(part);
        if (all == null) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
