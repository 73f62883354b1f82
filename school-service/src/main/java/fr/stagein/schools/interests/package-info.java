/** What a student would like to do: theirs alone, unless they share it with their school. No event carries it. */
@NullMarked
package fr.stagein.schools.interests;

import org.jspecify.annotations.NullMarked;
