package fr.stagein.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A list in which nothing can be changed, moved, put in or taken out without its being seen: each entry's hash covers the
 * hash before it. A cut tail alone leaves a whole chain, so a check needs the {@link Head}, kept somewhere else.
 */
public final class HashChain {

    /** Tells these hashes from every other use of SHA-256. */
    private static final byte[] DOMAIN = "stagein-chain-1\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * How many entries there are and the hash of the last.
     *
     * @param hash 64 lower-case hexadecimal digits
     */
    public record Head(int count, String hash) {

        public static final Head EMPTY = new Head(0, "0".repeat(64));

        public Head {
            if (count < 0 || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("Not the head of a chain: " + count + ", " + hash);
            }
        }
    }

    public sealed interface Result {
        record Whole() implements Result {}

        /** @param number of the first entry that does not fit, or one more than the last when the tail is missing */
        record Broken(int number, String why) implements Result {}
    }

    private HashChain() {}

    /** The entry that comes after {@code head}. */
    public static ChainEntry append(Head head, byte[] content) {
        int number = head.count() + 1;
        return new ChainEntry(number, content.clone(), head.hash(), hash(number, head.hash(), content));
    }

    /** @param expected the head as it was kept elsewhere */
    public static Result verify(List<ChainEntry> entries, Head expected) {
        Head head = Head.EMPTY;
        for (ChainEntry entry : entries) {
            int number = head.count() + 1;
            if (entry.number() != number) {
                return new Result.Broken(number, "entry " + entry.number() + " stands in its place");
            }
            if (!entry.previous().equals(head.hash())) {
                return new Result.Broken(number, "it does not follow the entry before it");
            }
            if (!entry.hash().equals(hash(number, head.hash(), entry.content()))) {
                return new Result.Broken(number, "its content is not the one that was hashed");
            }
            head = entry.head();
        }
        if (!head.equals(expected)) {
            return head.count() < expected.count()
                    ? new Result.Broken(head.count() + 1, "the chain had " + expected.count() + " entries")
                    : new Result.Broken(Math.max(1, expected.count()), "the chain is not the one that was kept");
        }
        return new Result.Whole();
    }

    private static String hash(int number, String previous, byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(DOMAIN);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(content);
        return HexFormat.of().formatHex(digest.digest());
    }
}
