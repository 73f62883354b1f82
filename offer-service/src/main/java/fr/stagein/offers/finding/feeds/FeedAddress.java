package fr.stagein.offers.finding.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a feed is fetched from. */
public record FeedAddress(URI uri) {

    private static final int LONGEST = 500;

    /**
     * Empty if it is none: https, a host, nobody's name or password in it.
     *
     * @param plainToo whether http will do, as a test on this machine wants it
     */
    static Optional<FeedAddress> parse(String text, boolean plainToo) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(plain), plainToo);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Where a redirect leads. */
    static Optional<FeedAddress> of(URI uri, boolean plainToo) {
        boolean scheme =
                "https".equalsIgnoreCase(uri.getScheme()) || (plainToo && "http".equalsIgnoreCase(uri.getScheme()));
        return scheme && uri.getHost() != null && uri.getUserInfo() == null
                ? Optional.of(new FeedAddress(uri))
                : Optional.empty();
    }

    /** The last part of its path. */
    String fileName() {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
