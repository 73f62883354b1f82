/** Bare gateways to hold ours against. */
@NullMarked
package fr.stagein.benchmarks.flavours;

import org.jspecify.annotations.NullMarked;
