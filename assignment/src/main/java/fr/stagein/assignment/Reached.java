package fr.stagein.assignment;

import java.util.Comparator;

/** A place on a search for the cheapest chain of moves, and what the chain to it costs. */
record Reached(long cost, int place) {
    static final Comparator<Reached> NEAREST =
            Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::place);
}
