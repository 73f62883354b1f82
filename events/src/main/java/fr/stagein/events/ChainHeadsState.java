package fr.stagein.events;

import java.time.LocalDate;

/**
 * That the heads of all agreements' chains were published for a day. Whoever keeps these hashes elsewhere finds every later
 * change of a chain that was published. Nothing in it leads to anybody.
 *
 * @param previous hash of the published day before, 64 hexadecimal digits; zeros for the first
 * @param hash SHA-256 over the day, {@code previous} and the heads that grew since then
 * @param chains how many grew
 */
public record ChainHeadsState(LocalDate day, long version, String previous, String hash, int chains) implements State {

    @Override
    public String aggregateId() {
        return day.toString();
    }
}
