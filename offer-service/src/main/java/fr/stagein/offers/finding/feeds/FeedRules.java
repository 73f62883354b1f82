package fr.stagein.offers.finding.feeds;

import fr.stagein.transit.feed.ReadLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator may give.
 *
 * @param maxSize of an archive; a larger one wants {@code stagein.http.larger-bodies} here and
 *     {@code stagein.limits.larger-bodies} of the gateway to allow it too
 * @param most feeds that are not withdrawn
 * @param atOnce archives that one replica receives at the same time
 * @param lookEvery how often a replica looks for one that waits to be checked
 * @param fetch of those that have an address
 * @param heldFor how long a replica that says nothing keeps one for itself: longer than the longest silence of a check
 */
@ConfigurationProperties("stagein.feeds")
public record FeedRules(
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("20") int most,
        @DefaultValue("2") int atOnce,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("2m") Duration heldFor,
        @DefaultValue Fetch fetch) {

    /**
     * @param every how often an address is asked
     * @param again how soon, where nothing came
     * @param silence how long it may say nothing
     * @param longest how long one fetch may last
     * @param loopback whether this machine may be asked, by http too: for tests alone
     */
    public record Fetch(
            @DefaultValue("1d") Duration every,
            @DefaultValue("1h") Duration again,
            @DefaultValue("30s") Duration silence,
            @DefaultValue("10m") Duration longest,
            @DefaultValue("false") boolean loopback) {

        public Fetch {
            if (!every.isPositive() || !again.isPositive() || !silence.isPositive() || !longest.isPositive()) {
                throw new IllegalArgumentException("stagein.feeds.fetch: every setting counts up from 1");
            }
        }
    }

    public FeedRules {
        if (maxSize.toBytes() < 1 || most < 1 || atOnce < 1 || !lookEvery.isPositive() || !heldFor.isPositive()) {
            throw new IllegalArgumentException("stagein.feeds: every setting counts up from 1");
        }
    }

    /** How much is read of one. */
    public ReadLimits limits() {
        ReadLimits region = ReadLimits.REGION;
        return new ReadLimits(
                maxSize.toBytes(),
                region.unpackedBytes(),
                region.bytesOfOthers(),
                region.rows(),
                region.rowsOfOthers());
    }
}
