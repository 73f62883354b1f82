/** Describes a service's API from its controllers, their Javadoc, its access rules and its code. For tests only. */
@NullMarked
package fr.stagein.openapi;

import org.jspecify.annotations.NullMarked;
