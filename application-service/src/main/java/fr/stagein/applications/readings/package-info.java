/** Who opened a pupil's applications and conversations, shown to the head, the guardians and the pupil. */
@NullMarked
package fr.stagein.applications.readings;

import org.jspecify.annotations.NullMarked;
