/** Which teacher follows which pupil during the internship. */
@NullMarked
package fr.stagein.schools.referents;

import org.jspecify.annotations.NullMarked;
