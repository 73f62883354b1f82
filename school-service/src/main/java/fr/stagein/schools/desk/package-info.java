/** What staff do for pupils who look for a place: encourage, suggest offers, write to a class, take the list along. */
@NullMarked
package fr.stagein.schools.desk;

import org.jspecify.annotations.NullMarked;
