/** Copies of other services' offers, companies, schools and students, and the relations between callers and them. */
@NullMarked
package fr.stagein.applications.readmodel;

import org.jspecify.annotations.NullMarked;
