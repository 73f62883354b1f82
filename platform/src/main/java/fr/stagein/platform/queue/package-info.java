/** Background work: workers that survive any failure, and queues in tables. */
@NullMarked
package fr.stagein.platform.queue;

import org.jspecify.annotations.NullMarked;
