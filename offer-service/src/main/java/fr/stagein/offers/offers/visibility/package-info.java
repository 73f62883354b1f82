/** Which offers are shown, said once for everything that lists or counts them. */
@NullMarked
package fr.stagein.offers.offers.visibility;

import org.jspecify.annotations.NullMarked;
