/** What runs beside the requests: workers that survive whatever they are given, and work that waits in a table. */
@NullMarked
package fr.stagein.platform.queue;

import org.jspecify.annotations.NullMarked;
