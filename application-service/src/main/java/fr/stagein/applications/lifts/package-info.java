/** Lifts that companies offer on the way to them: never a private arrangement, each agreed by a guardian and seen by the school. */
@NullMarked
package fr.stagein.applications.lifts;

import org.jspecify.annotations.NullMarked;
