/** RFC 9457 problem details, in the caller's language, for everything that a caller can put right. */
@NullMarked
package fr.stagein.platform.problems;

import org.jspecify.annotations.NullMarked;
