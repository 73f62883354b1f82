package fr.stagein.offers.discovery;

/** What somebody took of a {@link Choice}. */
enum Answer {
    LEFT,
    RIGHT,
    SKIP
}
