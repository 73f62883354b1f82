/**
 * Reads events: read models keep the highest version, effects run once, failures are parked for the operator to see and
 * replay.
 */
@NullMarked
package fr.stagein.platform.consumers;

import org.jspecify.annotations.NullMarked;
