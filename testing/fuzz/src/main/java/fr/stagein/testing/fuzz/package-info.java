/** Hostile requests over a plain socket: generated from a seed, sent, judged. */
@NullMarked
package fr.stagein.testing.fuzz;

import org.jspecify.annotations.NullMarked;
