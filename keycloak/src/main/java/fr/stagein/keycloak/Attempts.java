package fr.stagein.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something went wrong, or was asked for, from one address of the network lately; each process counts for
 * itself. A whole school may stand behind one address, so limits are those of a class and not of a person.
 */
final class Attempts {

    private static final int MOST_ADDRESSES = 20_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;

    /** Those not heard of for longest first, and the first to be forgotten. */
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Attempts(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    private record Count(int times, Instant since) {}

    synchronized boolean areUsedUp(String address) {
        return current(network(address)).times() >= limit;
    }

    synchronized void add(String address) {
        Count before = current(network(address));
        counts.put(network(address), new Count(before.times() + 1, before.since()));
    }

    private Count current(String network) {
        Count kept = counts.get(network);
        Instant now = clock.instant();
        return kept == null || kept.since().plus(window).isBefore(now) ? new Count(0, now) : kept;
    }

    /** One household or firm has 2^64 IPv6 addresses: their first half is what counts. */
    static String network(String address) {
        int from = 0;
        for (int group = 0; group < 4; group++) {
            int colon = address.indexOf(':', from);
            if (colon < 0 || colon == from) {
                return address;
            }
            from = colon + 1;
        }
        return address.substring(0, from);
    }
}
