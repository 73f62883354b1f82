/**
 * Who gets which place: as many pupils as can be, nobody further below a lottery than has to be, then wishes, then
 * minutes. Knows numbers alone, no names.
 */
@NullMarked
package fr.stagein.assignment;

import org.jspecify.annotations.NullMarked;
