package fr.stagein.offers.discovery;

/** What somebody said of a trade that was shown. */
enum Verdict {
    LIKED,
    DISLIKED
}
