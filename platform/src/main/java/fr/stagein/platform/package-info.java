/** The starter that each service stands on. Mechanism only: it would serve a library or a bakery as well. */
@NullMarked
package fr.stagein.platform;

import org.jspecify.annotations.NullMarked;
