/** Work that waits in a table and is done beside the requests. */
@NullMarked
package fr.stagein.platform.work;

import org.jspecify.annotations.NullMarked;
