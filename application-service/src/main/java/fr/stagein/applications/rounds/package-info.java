/** Pupils without a place: the board of their school, and placement rounds in which they rank wishes and are offered seats. */
@NullMarked
package fr.stagein.applications.rounds;

import org.jspecify.annotations.NullMarked;
