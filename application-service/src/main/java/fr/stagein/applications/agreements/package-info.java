/** The agreement of each placement: drafted, filled in, frozen, signed, sealed, verified. */
@NullMarked
package fr.stagein.applications.agreements;

import org.jspecify.annotations.NullMarked;
