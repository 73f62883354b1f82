package fr.stagein.applications.words;

import fr.stagein.events.WordsState.Side;
import java.time.Instant;

/**
 * One question or answer, as it was written.
 *
 * @param number its place: odd ones ask, even ones answer
 */
record Message(MessageId id, int number, Side author, String text, Instant writtenAt) {

    boolean asks() {
        return number % 2 == 1;
    }
}
