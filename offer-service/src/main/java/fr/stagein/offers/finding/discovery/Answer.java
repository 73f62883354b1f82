package fr.stagein.offers.finding.discovery;

/** What somebody took of a {@link Choice}. */
enum Answer {
    LEFT,
    RIGHT,
    SKIP
}
