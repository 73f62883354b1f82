package fr.stagein.applications.agreements;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The heads of the chains that grew since the day before. Its hash covers that day's, so that no published day can be
 * changed without every later one.
 *
 * @param previous hash of the day before, 64 hexadecimal digits; zeros for the first
 * @param heads in the order of {@link ChainHead#chain()}
 */
record ChainHeadsOfDay(LocalDate day, String previous, List<ChainHead> heads) {

    static final String NONE = "0".repeat(64);

    /** Tells these hashes from every other use of SHA-256. */
    private static final String DOMAIN = "stagein-heads-1\n";

    /**
     * @param chain SHA-256 of the agreement's id
     * @param count of its entries
     * @param head hash of the last
     */
    record ChainHead(String chain, int count, String head) {

        static ChainHead of(UUID agreement, int count, String head) {
            return new ChainHead(sha256("stagein-chain-id-1\n" + agreement), count, head);
        }

        String line() {
            return chain + " " + count + " " + head;
        }
    }

    ChainHeadsOfDay {
        heads = heads.stream().sorted(Comparator.comparing(ChainHead::chain)).toList();
    }

    /** Of exactly its text. */
    String hash() {
        return sha256(text());
    }

    /** The domain, the day, the hash before and a line a head, each ended by a line feed. */
    String text() {
        var text = new StringBuilder(DOMAIN)
                .append(day)
                .append('\n')
                .append(previous)
                .append('\n');
        heads.forEach(head -> text.append(head.line()).append('\n'));
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
