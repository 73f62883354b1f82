/** The only door of a territory. */
@NullMarked
package fr.stagein.gateway;

import org.jspecify.annotations.NullMarked;
