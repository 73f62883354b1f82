/** Notifications through Postgres ({@code LISTEN} and {@code NOTIFY}), which reach every replica at once. */
@NullMarked
package fr.stagein.platform.postgres;

import org.jspecify.annotations.NullMarked;
