/** Who signs for a school. */
@NullMarked
package fr.stagein.schools.signatories;

import org.jspecify.annotations.NullMarked;
