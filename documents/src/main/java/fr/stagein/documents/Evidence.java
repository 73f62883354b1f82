package fr.stagein.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence page says beside the hash of the agreement.
 *
 * @param title of the agreement
 * @param verifyAddress as on the agreement
 * @param chain the chain of this version up to the last signature
 * @param paperKeptBy who keeps what was signed by hand: "L'établissement"; absent where nothing was
 */
public record Evidence(
        String title,
        String reference,
        int version,
        String verifyAddress,
        List<EvidenceLine> lines,
        HashChain.Head chain,
        @Nullable String paperKeptBy) {

    public Evidence(
            String title,
            String reference,
            int version,
            String verifyAddress,
            List<EvidenceLine> lines,
            HashChain.Head chain) {
        this(title, reference, version, verifyAddress, lines, chain, null);
    }

    public Evidence {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Nobody has signed");
        }
    }
}
