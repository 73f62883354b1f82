/** Applications, from the first word to the seat that is taken. */
@NullMarked
package fr.stagein.applications;

import org.jspecify.annotations.NullMarked;
