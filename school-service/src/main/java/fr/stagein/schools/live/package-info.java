/** Open desks told that something on them has changed, whichever replica they hang on. */
@NullMarked
package fr.stagein.schools.live;

import org.jspecify.annotations.NullMarked;
