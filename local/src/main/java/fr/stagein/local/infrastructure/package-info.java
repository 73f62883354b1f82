/** The real Postgres, Kafka and Keycloak as child processes on the loopback address: no Docker, nothing installed. */
@NullMarked
package fr.stagein.local.infrastructure;

import org.jspecify.annotations.NullMarked;
