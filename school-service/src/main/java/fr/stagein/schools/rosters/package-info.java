/** Class lists from school software: read, previewed, applied all or nothing, undone within the hour. */
@NullMarked
package fr.stagein.schools.rosters;

import org.jspecify.annotations.NullMarked;
