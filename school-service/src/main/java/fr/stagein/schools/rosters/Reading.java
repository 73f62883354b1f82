package fr.stagein.schools.rosters;

import org.jspecify.annotations.Nullable;

/**
 * What a cell's text was understood as.
 *
 * @param value null if it is no such thing
 * @param asWritten whether a person would see the same in the cell
 */
record Reading(@Nullable String value, boolean asWritten) {

    static final Reading NONE = new Reading(null, false);
}
