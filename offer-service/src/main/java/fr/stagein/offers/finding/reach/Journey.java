package fr.stagein.offers.finding.reach;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** One way from door to door, in the order of its legs; waiting is what lies between two legs. */
public record Journey(List<Leg> legs) {

    public Journey {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("A journey has a leg");
        }
        for (int i = 1; i < legs.size(); i++) {
            if (legs.get(i).departure().isBefore(legs.get(i - 1).arrival())) {
                throw new IllegalArgumentException("A leg begins before the one before it has ended");
            }
        }
    }

    public LocalDateTime departure() {
        return legs.getFirst().departure();
    }

    public LocalDateTime arrival() {
        return legs.getLast().arrival();
    }

    /** From door to door, waiting at changes included. */
    public int minutes() {
        return (int) Duration.between(departure(), arrival()).toMinutes();
    }

    public List<Ride> rides() {
        return legs.stream()
                .filter(Ride.class::isInstance)
                .map(Ride.class::cast)
                .toList();
    }

    /** How often one gets from one vehicle into another. */
    public int changes() {
        return Math.max(0, rides().size() - 1);
    }
}
