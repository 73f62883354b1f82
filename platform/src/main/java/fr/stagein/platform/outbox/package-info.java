/** Publishes events through a transactional outbox: an event is sent if and only if its transaction was committed. */
@NullMarked
package fr.stagein.platform.outbox;

import org.jspecify.annotations.NullMarked;
