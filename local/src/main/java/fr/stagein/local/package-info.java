/** {@code ./stagein up}: the whole system of one territory on one machine. */
@NullMarked
package fr.stagein.local;

import org.jspecify.annotations.NullMarked;
