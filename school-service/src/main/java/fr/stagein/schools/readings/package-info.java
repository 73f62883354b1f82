/** Who of a school opened a pupil's file: kept when it happens, shown to the head, the guardians and the pupil. */
@NullMarked
package fr.stagein.schools.readings;

import org.jspecify.annotations.NullMarked;
