package fr.stagein.documents;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A template was not given a value that it requires. */
public final class MissingFacts extends RuntimeException {

    private final transient SortedSet<String> keys;

    MissingFacts(String template, SortedSet<String> keys) {
        super("The template " + template + " needs " + String.join(", ", keys));
        this.keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    public SortedSet<String> keys() {
        return keys;
    }
}
