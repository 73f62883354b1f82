package fr.stagein.offers.finding.feeds;

/** What came of fetching a feed from its address. */
public enum FetchResult {
    /** A new version came, and is checked. */
    RECEIVED,
    /** It has what is here already. */
    UNCHANGED,
    /** It answers with another status than 200. */
    STATUS,
    TOO_LARGE,
    TIMED_OUT,
    UNREACHABLE,
    /** It, or where it sends on to, is not an https address of the public Internet. */
    NOT_PUBLIC,
    /** It sends on again and again. */
    REDIRECTS
}
