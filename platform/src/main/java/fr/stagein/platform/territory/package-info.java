/** The territory that this deployment serves: a folder of data, no code. */
@NullMarked
package fr.stagein.platform.territory;

import org.jspecify.annotations.NullMarked;
