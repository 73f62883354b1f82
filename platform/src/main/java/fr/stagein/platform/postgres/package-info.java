/** What Postgres does beside SQL: telling every replica at once. */
@NullMarked
package fr.stagein.platform.postgres;

import org.jspecify.annotations.NullMarked;
