package fr.stagein.offers.finding.feeds;

import java.util.Optional;

/** What a feed is called on the page, and in front of the ids of its stops and trips. */
public record FeedName(String value) {

    private static final int LONGEST = 60;

    public FeedName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not the name of a feed");
        }
    }

    /** Empty if it is none: letters, digits, spaces, points and hyphens, the first a letter or a digit. */
    public static Optional<FeedName> parse(String text) {
        String plain = text.strip();
        return isOne(plain) ? Optional.of(new FeedName(plain)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Character.isLetterOrDigit(text.codePointAt(0))
                && text.codePoints().allMatch(sign -> Character.isLetterOrDigit(sign) || " .-_".indexOf(sign) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
