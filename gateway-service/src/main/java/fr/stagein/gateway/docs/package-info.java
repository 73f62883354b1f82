/** One page with the API of every service. */
@NullMarked
package fr.stagein.gateway.docs;

import org.jspecify.annotations.NullMarked;
