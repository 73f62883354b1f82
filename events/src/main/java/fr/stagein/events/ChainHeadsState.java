package fr.stagein.events;

import java.time.LocalDate;

/**
 * The published heads of all agreements' hash chains for one day. Whoever saves these hashes elsewhere can detect every
 * later change of a published chain. It holds no personal data.
 *
 * @param previous hash of the published day before, 64 hexadecimal digits; zeros for the first
 * @param hash SHA-256 over the day, {@code previous} and the heads that grew since then
 * @param chains how many chains grew
 */
public record ChainHeadsState(LocalDate day, long version, String previous, String hash, int chains) implements State {

    @Override
    public String aggregateId() {
        return day.toString();
    }
}
