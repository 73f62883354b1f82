/** The one address under which people reach the territory, and nothing under any other. */
@NullMarked
package fr.stagein.gateway.address;

import org.jspecify.annotations.NullMarked;
