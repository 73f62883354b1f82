package fr.stagein.offers.finding.feeds;

/** How far one archive of a feed is. */
public enum FeedState {
    /** For a replica that checks it. */
    WAITING,
    CHECKING,
    /** Sound, and the one that serves. */
    SERVING,
    /** Nothing sound is in it; the version before it goes on serving. */
    REFUSED,
    /** It served, or was about to, until the operator withdrew its feed. */
    WITHDRAWN
}
