/** How much one caller may ask for: sizes and rates. */
@NullMarked
package fr.stagein.gateway.limits;

import org.jspecify.annotations.NullMarked;
