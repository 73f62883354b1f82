package fr.stagein.operator;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which version a territory runs: one territory after the other takes a new one, those of an earlier wave first. A
 * version that does not become ready is rolled back, is not tried again, and holds up all later waves.
 *
 * @param version the one to run now
 * @param upgradingTo the same while it is being put in place of another; null otherwise
 * @param waitsFor why the version asked for does not run yet; null if it does or has failed
 */
record Upgrade(
        String version,
        @Nullable String upgradingTo,
        @Nullable String waitsFor) {

    /**
     * @param others every other Territory, in any state
     * @param turn the territory that holds the turn in this process, whose status may not have been written yet
     */
    static Upgrade of(Territory territory, Collection<Territory> others, @Nullable String turn) {
        TerritoryStatus status = territory.statusOrNew();
        String asked = territory.getSpec().version();
        String running = status.version();
        if (running == null || running.equals(asked)) {
            return new Upgrade(asked, null, null);
        }
        if (asked.equals(status.failedVersion())) {
            return new Upgrade(running, null, null);
        }
        if (asked.equals(status.upgradingTo())) {
            return new Upgrade(asked, asked, null);
        }
        if (turn != null && !turn.equals(territory.id())) {
            return new Upgrade(running, null, turn + " is being upgraded");
        }
        for (Territory other : others) {
            TerritoryStatus its = other.statusOrNew();
            if (its.upgradingTo() != null) {
                return new Upgrade(running, null, other.id() + " is being upgraded");
            }
            boolean goesBefore =
                    other.getSpec().waveOrDefault() < territory.getSpec().waveOrDefault()
                            && other.getSpec().version().equals(asked)
                            && !other.getSpec().suspended();
            if (goesBefore && asked.equals(its.failedVersion())) {
                return new Upgrade(running, null, asked + " has failed in " + other.id());
            }
            if (goesBefore && !asked.equals(its.version())) {
                return new Upgrade(running, null, other.id() + " goes before");
            }
        }
        return new Upgrade(asked, asked, null);
    }
}
