/** Events come in: read models by version, effects once, failures parked where ops can see and replay them. */
@NullMarked
package fr.stagein.platform.consumers;

import org.jspecify.annotations.NullMarked;
