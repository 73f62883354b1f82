package fr.stagein.offers.finding.reach;

/**
 * A boarding house from which a place is reached each day.
 *
 * @param minutes of the longer way, on the worst day
 */
public record Lodging(String name, String communeName, Mode mode, int minutes) {}
