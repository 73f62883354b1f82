/** The ways an event can go from a committed change to a consumer, measured beside each other. */
@NullMarked
package fr.stagein.benchmarks;

import org.jspecify.annotations.NullMarked;
