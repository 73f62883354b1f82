/** RFC 9457 problem details of the gateway itself. */
@NullMarked
package fr.stagein.gateway.problems;

import org.jspecify.annotations.NullMarked;
