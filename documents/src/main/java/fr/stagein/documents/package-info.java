/** The agreement on paper: standard clauses, PDF, hash chain, seal, and the check of a sealed file. Plain Java. */
@NullMarked
package fr.stagein.documents;

import org.jspecify.annotations.NullMarked;
