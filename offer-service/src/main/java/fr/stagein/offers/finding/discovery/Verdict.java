package fr.stagein.offers.finding.discovery;

/** What somebody said of a trade that was shown. */
enum Verdict {
    LIKED,
    DISLIKED
}
