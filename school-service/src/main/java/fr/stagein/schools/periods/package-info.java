/** When a school can send its pupils out: school holidays of the zone, public holidays. */
@NullMarked
package fr.stagein.schools.periods;

import org.jspecify.annotations.NullMarked;
