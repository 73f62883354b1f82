package fr.stagein.assignment;

import java.util.List;

/** What was found for one pupil, and why nothing better. */
public sealed interface Result {

    /** A better choice that went to others. */
    record Forgone(int place, int wish, Why why) {}

    /** @param forgone the pupil's better wishes, the first first; empty for a first wish */
    record Placed(int place, int wish, int minutes, List<Forgone> forgone) implements Result {
        public Placed {
            forgone = List.copyOf(forgone);
        }
    }

    /** Every place that the pupil may have went to others. */
    record NoSeatLeft(List<Forgone> forgone) implements Result {
        public NoSeatLeft {
            forgone = List.copyOf(forgone);
        }
    }

    /** There was no place with a seat that the pupil may have. */
    record NoChoice() implements Result {}
}
