package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many processes each service has.
 *
 * @param each by the service's name; a service that is not named has one
 */
record Replicas(Map<String, Integer> each) {

    /** Of one service. */
    static final int MOST = 3;

    static final Replicas ONE_EACH = new Replicas(Map.of());

    Replicas {
        each = Map.copyOf(each);
    }

    /**
     * Reads {@code 3}, for all of them, or {@code gateway-service=2,offer-service=3}.
     *
     * @param services the names of all services
     * @throws CannotStart with what may be written, if it is neither
     */
    static Replicas of(String text, Collection<String> services) {
        Map<String, Integer> each = new HashMap<>();
        for (String one : text.split(",", -1)) {
            List<String> parts = List.of(one.split("=", -1));
            String number = parts.getLast();
            boolean all = parts.size() == 1;
            if (!number.matches("[1-" + MOST + "]")
                    || parts.size() > 2
                    || (!all && !services.contains(parts.getFirst()))
                    || (all && text.contains(","))) {
                throw new CannotStart("--replicas needs a number from 1 to " + MOST
                        + ", or services with theirs, such as gateway-service=2, not '" + text + "'");
            }
            (all ? services : List.of(parts.getFirst()))
                    .forEach(service -> each.put(service, Integer.parseInt(number)));
        }
        return new Replicas(each);
    }

    int of(String service) {
        return each.getOrDefault(service, 1);
    }

    /** Of the service that has the most. */
    int most() {
        return each.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
