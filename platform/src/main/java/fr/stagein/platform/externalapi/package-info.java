/** Calls to servers that are not ours and may not answer. */
@NullMarked
package fr.stagein.platform.externalapi;

import org.jspecify.annotations.NullMarked;
