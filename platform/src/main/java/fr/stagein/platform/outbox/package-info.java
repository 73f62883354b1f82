/** Events leave through a transactional outbox: what was committed is sent, what was not is never seen. */
@NullMarked
package fr.stagein.platform.outbox;

import org.jspecify.annotations.NullMarked;
