/** Who may do what: realm roles from the token, one rule an endpoint, relations that each service implements. */
@NullMarked
package fr.stagein.platform.access;

import org.jspecify.annotations.NullMarked;
