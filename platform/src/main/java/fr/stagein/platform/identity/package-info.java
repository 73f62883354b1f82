/** A service's own way to the identity provider, signed in as itself. */
@NullMarked
package fr.stagein.platform.identity;

import org.jspecify.annotations.NullMarked;
