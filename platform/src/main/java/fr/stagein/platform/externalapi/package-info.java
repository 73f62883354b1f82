/** What is asked of others than our own services, and may not answer. */
@NullMarked
package fr.stagein.platform.externalapi;

import org.jspecify.annotations.NullMarked;
