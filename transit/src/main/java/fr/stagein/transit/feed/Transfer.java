package fr.stagein.transit.feed;

/**
 * A row of {@code transfers.txt}. Stops, lines and trips are positions in the feed; {@link Feed#NONE} where the row names
 * none. A stop may be a station and then means each of its stops.
 *
 * @param seconds {@code min_transfer_time}, or {@link Feed#NONE}
 */
public record Transfer(
        Kind kind, int fromStop, int toStop, int fromLine, int toLine, int fromTrip, int toTrip, int seconds) {

    /** What {@code transfer_type} says. */
    public enum Kind {
        RECOMMENDED,
        /** The second vehicle waits for the first. */
        TIMED,
        AT_LEAST,
        IMPOSSIBLE,
        /** The vehicle goes on as the other trip, and one stays in it. */
        STAY,
        /** It goes on as the other trip, and one has to get out. */
        NO_STAY
    }

    public boolean namesLineOrTrip() {
        return fromLine != Feed.NONE || toLine != Feed.NONE || fromTrip != Feed.NONE || toTrip != Feed.NONE;
    }
}
